package dev.debrief.views.generations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.currentDate;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clock of the database, the only one that all nodes share. It is read by a write: {@code $currentDate} is the only way to get the time
 * that all servers support.
 */
@Component
public final class DatabaseClock {

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final String TIME = "time";

    private final MongoCollection<Document> clock;
    private volatile @Nullable Reading last;

    /** This write may be lost in a crash. */
    public DatabaseClock(MongoDatabase database) {
        this.clock = database.getCollection("clock").withWriteConcern(WriteConcern.W1);
    }

    public Instant now() {
        Document read = clock.findOneAndUpdate(
                eq("clock"),
                currentDate(TIME),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        Instant time = Objects.requireNonNull(read).get(TIME, Date.class).toInstant();
        last = new Reading(time, System.nanoTime());
        return time;
    }

    /** The time up to a second ago, for frequent callers. */
    public Instant recent() {
        Reading reading = last;
        return reading != null && System.nanoTime() - reading.at() < RECENT.toNanos() ? reading.time() : now();
    }

    private record Reading(Instant time, long at) {}
}
