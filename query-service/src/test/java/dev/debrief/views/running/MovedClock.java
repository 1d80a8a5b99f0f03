package dev.debrief.views.running;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A MongoDB in memory with a clock of its own: {@code $currentDate} writes a time that is moved by hand. */
final class MovedClock extends MemoryBackend {

    private static final String CURRENT_DATE = "$currentDate";

    private volatile Instant now = Instant.parse("2026-03-01T16:00:00Z");

    void set(Instant time) {
        now = time;
    }

    void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (query.get("update") instanceof Document update) {
            stamp(update);
        }
        if (query.get("updates") instanceof List<?> updates) {
            updates.forEach(update -> stamp((Document) Objects.requireNonNull(((Document) update).get("u"))));
        }
        return super.handleCommand(channel, database, command, query);
    }

    private void stamp(Document update) {
        Document dates = (Document) update.remove(CURRENT_DATE);
        if (dates != null) {
            Document set = (Document) update.getOrDefault("$set", new Document());
            dates.keySet().forEach(field -> set.put(field, now));
            update.put("$set", set);
        }
    }
}
