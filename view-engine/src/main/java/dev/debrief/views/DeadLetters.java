package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are parked, for which generation of a view, and which of their events wait there. A letter does not hold the event
 * but says where it is: the event store keeps it anyway.
 *
 * <p>One document for each parked report tells the last of its events that waits. A report is only let go if that is the last one
 * that was retried, so an event that comes in meanwhile is not lost between the two.
 */
final class DeadLetters {

    private static final String RETRY_REQUESTED = "retryRequested";

    private final MongoCollection<Document> parked;
    private final MongoCollection<Document> letters;
    private final DatabaseClock clock;

    DeadLetters(MongoDatabase database, DatabaseClock clock) {
        this.parked = database.getCollection("parked_reports");
        this.letters = database.getCollection("dead_letters");
        this.clock = clock;
    }

    /** Creates the indexes that are not there. */
    void prepare() {
        parked.createIndex(ascending("generation"));
        parked.createIndex(ascending(RETRY_REQUESTED), new IndexOptions().sparse(true));
        letters.createIndex(ascending("generation", "report", "version"));
    }

    /**
     * An event that waits.
     *
     * @param cause why it could not be taken in, null if it only comes after such a one
     */
    record Letter(
            String report,
            long version,
            long position,
            String event,
            @Nullable String cause) {

        static Letter of(IncomingEvent event, @Nullable String cause) {
            return new Letter(event.report(), event.version(), event.position(), event.kind(), cause);
        }
    }

    /**
     * A report that is parked.
     *
     * @param generation of the view that can't take the event in
     * @param version of the event that can't be taken in
     * @param last the version of the last event that waits
     * @param attempts how often it was tried to take the event in
     */
    record Parked(
            Generation generation,
            String report,
            long version,
            long position,
            String event,
            String cause,
            Instant parkedAt,
            int attempts,
            Instant attemptedAt,
            long last) {

        String id() {
            return DeadLetters.id(generation, report);
        }

        static Parked of(Document document) {
            return new Parked(
                    Generation.of(document.getString("generation")),
                    document.getString("report"),
                    document.getLong("version"),
                    document.getLong("position"),
                    document.getString("event"),
                    document.getString("cause"),
                    document.get("parkedAt", Date.class).toInstant(),
                    document.getInteger("attempts"),
                    document.get("attemptedAt", Date.class).toInstant(),
                    document.getLong("last"));
        }
    }

    boolean hasAny(Generation generation) {
        return parked.find(eq("generation", generation.name())).limit(1).first() != null;
    }

    long count(Generation generation) {
        return parked.countDocuments(eq("generation", generation.name()));
    }

    boolean isParked(Generation generation, String report) {
        return parked.find(eq(id(generation, report))).first() != null;
    }

    Optional<Parked> find(Generation generation, String report) {
        return Optional.ofNullable(parked.find(eq(id(generation, report))).first())
                .map(Parked::of);
    }

    /** All reports parked for this generation, by their ids, each with the version of the event that cannot be applied. */
    Map<String, Long> versions(Generation generation) {
        if (!hasAny(generation)) {
            return Map.of();
        }
        Map<String, Long> versions = new HashMap<>();
        parked.find(eq("generation", generation.name()))
                .projection(include("report", "version"))
                .forEach(document -> versions.put(document.getString("report"), document.getLong("version")));
        return versions;
    }

    /** Goes through all reports parked for this generation. */
    void forEach(Generation generation, Consumer<Parked> each) {
        parked.find(eq("generation", generation.name())).map(Parked::of).forEach(each);
    }

    /**
     * In a fixed order.
     *
     * @param prefix of what is wanted: a view and a dot, or nothing for all
     * @param after the last one listed before, by its id, or nothing
     */
    List<Parked> list(String prefix, String after, int limit) {
        return parked
                .find(and(gte("_id", prefix), lt("_id", prefix + Character.MAX_VALUE), gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(Parked::of)
                .toList();
    }

    /**
     * Adds an event to those that wait.
     *
     * @return false if it comes after one that no longer waits; then nothing was added
     */
    boolean add(Generation generation, Letter letter) {
        Bson id = eq(id(generation, letter.report()));
        Bson last = max("last", letter.version());
        if (letter.cause() == null) {
            if (parked.updateOne(id, last).getMatchedCount() == 0) {
                return false;
            }
        } else {
            Bson first = combine(
                    setOnInsert("generation", generation.name()),
                    setOnInsert("report", letter.report()),
                    setOnInsert("parkedAt", clock.now()),
                    failed(letter));
            parked.updateOne(id, combine(first, last), new UpdateOptions().upsert(true));
        }
        Document document = new Document("_id", id(generation, letter.report()) + "@" + letter.version())
                .append("generation", generation.name())
                .append("report", letter.report())
                .append("version", letter.version())
                .append("position", letter.position());
        letters.replaceOne(eq(document.get("_id")), document, new ReplaceOptions().upsert(true));
        return true;
    }

    /** A waiting event could again not be applied. */
    void failedAgain(Generation generation, Letter letter) {
        parked.updateOne(eq(id(generation, letter.report())), combine(failed(letter), unset(RETRY_REQUESTED)));
    }

    /**
     * Asks the node that writes the report to retry it.
     *
     * @return false if the report is not parked
     */
    boolean requestRetry(Generation generation, String report) {
        return parked.updateOne(eq(id(generation, report)), set(RETRY_REQUESTED, true))
                        .getMatchedCount()
                > 0;
    }

    boolean isRetryRequested(Generation generation, String report) {
        return parked.find(and(eq(id(generation, report)), eq(RETRY_REQUESTED, true)))
                        .first()
                != null;
    }

    List<Parked> retryRequested() {
        return parked.find(eq(RETRY_REQUESTED, true)).map(Parked::of).into(new ArrayList<>());
    }

    private Bson failed(Letter letter) {
        return combine(
                set("version", letter.version()),
                set("position", letter.position()),
                set("event", letter.event()),
                set("cause", Objects.requireNonNull(letter.cause())),
                set("attemptedAt", clock.now()),
                inc("attempts", 1));
    }

    /** Where the event with this version of a parked report stands in the store. */
    Optional<Long> position(Generation generation, String report, long version) {
        return Optional.ofNullable(
                        letters.find(eq(id(generation, report) + "@" + version)).first())
                .map(letter -> letter.getLong("position"));
    }

    /**
     * Lets a report go whose events up to this version were taken in.
     *
     * @return false if others have come after them
     */
    boolean release(Generation generation, String report, long version) {
        boolean released = parked.deleteOne(and(eq(id(generation, report)), lte("last", version)))
                        .getDeletedCount()
                > 0;
        letters.deleteMany(and(eq("generation", generation.name()), eq("report", report), lte("version", version)));
        if (!released) {
            parked.updateOne(eq(id(generation, report)), unset(RETRY_REQUESTED));
        }
        return released;
    }

    /** Forgets all about a generation that is no more. */
    void forget(Generation generation) {
        parked.deleteMany(eq("generation", generation.name()));
        letters.deleteMany(eq("generation", generation.name()));
    }

    static String id(Generation generation, String report) {
        return generation.name() + "/" + report;
    }
}
