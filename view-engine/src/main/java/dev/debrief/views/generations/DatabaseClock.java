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
 * The clock of the database, the only one that all nodes share. It is read by writing: {@code $currentDate} is the one way to its time
 * that all servers know.
 */
@Component
public final class DatabaseClock {

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final String TIME = "time";

    private final MongoCollection<Document> clock;
    private volatile @Nullable Reading last;

    /** The reading need not survive a crash. */
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

    /** A time up to a second ago, for whoever asks often. */
    public Instant recent() {
        Reading reading = last;
        return reading != null && System.nanoTime() - reading.at() < RECENT.toNanos() ? reading.time() : now();
    }

    private record Reading(Instant time, long at) {}
}
