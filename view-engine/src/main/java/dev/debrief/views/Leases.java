package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Sees to it that at most one node does what must happen once. A lease is one document, taken and kept by one atomic update; one that
 * is not kept runs out. Work under a lease has to be short against its term, and to ask again before each step that can't be undone.
 */
final class Leases {

    /** How long a lease that ran out is kept, for people to look at. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final MongoCollection<Document> leases;
    private final Clock clock;
    private final String owner;

    /** @param owner names this process among all that share the store */
    Leases(MongoDatabase database, Clock clock, String owner) {
        this.leases = database.getCollection("leases");
        this.clock = clock;
        this.owner = owner;
    }

    /** Creates the indexes that are not there. */
    void prepare() {
        leases.createIndex(Indexes.ascending("owner"));
        leases.createIndex(
                Indexes.ascending("until"), new IndexOptions().expireAfter(REMEMBERED.toSeconds(), TimeUnit.SECONDS));
    }

    /** Takes the lease if it is free, or keeps it if it is ours. */
    boolean hold(String name, Duration term) {
        Instant now = clock.instant();
        Document lease = new Document("owner", owner).append("until", Date.from(now.plus(term)));
        long taken = leases.replaceOne(and(eq(name), or(eq("owner", owner), lt("until", now))), lease)
                .getMatchedCount();
        return taken > 0 || isFirst(new Document(lease).append("_id", name));
    }

    private boolean isFirst(Document lease) {
        try {
            leases.insertOne(lease);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Gives the lease back, if it is ours. */
    void release(String name) {
        leases.deleteOne(and(eq(name), eq("owner", owner)));
    }

    /** Gives back whatever is ours. */
    void releaseAll() {
        leases.deleteMany(eq("owner", owner));
    }

    /** How many leases are held now whose names begin so. */
    long countHeld(String prefix) {
        return leases.countDocuments(
                and(gte("_id", prefix), lt("_id", prefix + Character.MAX_VALUE), gt("until", clock.instant())));
    }
}
