package dev.debrief.views.running;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import dev.debrief.views.generations.DatabaseClock;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.GenerationData;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What all nodes know about the segments: who writes each one, who asks for it, and how far it has come. A claim that was not
 * extended for 3 s, by the clock of the database, has expired.
 */
public final class Segments implements GenerationData {

    static final String COLLECTION = "tokens";
    static final String PROCESSOR = "processor";
    static final String SEGMENT = "segment";
    static final String OWNER = "owner";
    static final String CLAIMED_AT = "claimedAt";
    static final String ASKED_BY = "askedBy";

    private static final String POSITION = "reached";
    private static final Duration CLAIM = Duration.ofSeconds(3);
    private static final Duration RECENT = Duration.ofMillis(200);

    private final MongoOperations mongo;
    private final DatabaseClock clock;
    private final String node;
    private volatile @Nullable Reading last;

    /** @param node the name of this process, unique among all that share the database */
    public Segments(MongoOperations mongo, DatabaseClock clock, String node) {
        this.mongo = mongo;
        this.clock = clock;
        this.node = node;
    }

    /** Creates the missing index. */
    void prepare() {
        mongo.indexOps(COLLECTION).createIndex(new Index(PROCESSOR, Direction.ASC).on(SEGMENT, Direction.ASC));
    }

    String node() {
        return node;
    }

    /**
     * A segment, and who has claimed it.
     *
     * @param owner the node that has claimed it, null if none has
     * @param askedBy the node that asks the owner for it, null if none does
     * @param position published by its owner, -1 if none was
     */
    public record SegmentClaim(
            String processor,
            int segment,
            @Nullable String owner,
            Instant claimedAt,
            @Nullable String askedBy,
            long position) {

        private static SegmentClaim of(Document document) {
            return new SegmentClaim(
                    document.getString(PROCESSOR),
                    document.getInteger(SEGMENT),
                    document.getString(OWNER),
                    document.get(CLAIMED_AT, Date.class).toInstant(),
                    document.getString(ASKED_BY),
                    Objects.requireNonNullElse(document.getLong(POSITION), -1L));
        }

        String id() {
            return id(processor, segment);
        }

        static String id(String processor, int segment) {
            return processor + "/" + segment;
        }
    }

    public List<SegmentClaim> of(String processor) {
        return find(query(where(PROCESSOR).is(processor)));
    }

    /** The same, up to a fifth of a second old. All segments are then read at once. */
    public List<SegmentClaim> recent(String processor) {
        Reading reading = last;
        if (reading == null || System.nanoTime() - reading.at() > RECENT.toNanos()) {
            long at = System.nanoTime();
            reading = new Reading(
                    find(query(where(PROCESSOR).exists(true))).stream()
                            .collect(Collectors.groupingBy(SegmentClaim::processor)),
                    at);
            last = reading;
        }
        return reading.claims().getOrDefault(processor, List.of());
    }

    /** The next reader of {@link #recent} reads anew. */
    void forgetRecent() {
        last = null;
    }

    private record Reading(Map<String, List<SegmentClaim>> claims, long at) {}

    private List<SegmentClaim> find(Query query) {
        query.with(Sort.by(PROCESSOR, SEGMENT))
                .fields()
                .include(PROCESSOR, SEGMENT, OWNER, CLAIMED_AT, ASKED_BY, POSITION);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(SegmentClaim::of)
                .toList();
    }

    /** Whether a node writes the segment: its claim has not expired. */
    public boolean isWritten(SegmentClaim claim) {
        return claim.owner() != null
                && (claim.owner().equals(node)
                        || claim.claimedAt().isAfter(clock.recent().minus(CLAIM)));
    }

    /** Claims from before this time have expired. */
    Instant expiry() {
        return clock.now().minus(CLAIM);
    }

    /** Asks the owner for the segment. */
    void ask(SegmentClaim claim) {
        Query unchanged = query(where("_id").is(claim.id()).and(OWNER).is(claim.owner()));
        mongo.updateFirst(unchanged, new Update().set(ASKED_BY, node), COLLECTION);
    }

    /** Refuses the segment to the node that asks for it. */
    void refuse(SegmentClaim claim) {
        Query unchanged = query(
                where("_id").is(claim.id()).and(OWNER).is(node).and(ASKED_BY).is(claim.askedBy()));
        mongo.updateFirst(unchanged, new Update().set(ASKED_BY, null), COLLECTION);
    }

    /**
     * Publishes the position of a segment of this node. Its token is older, as it is not stored for every event of other segments. The
     * position may be lost in a crash: a later one is never less than what was written.
     */
    void publishPosition(String processor, int segment, long position) {
        mongo.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.W1)
                .updateOne(and(eq(SegmentClaim.id(processor, segment)), eq(OWNER, node)), max(POSITION, position));
    }

    @Override
    public void forget(Generation generation) {
        mongo.remove(query(where(PROCESSOR).is(generation.name())), COLLECTION);
    }
}
