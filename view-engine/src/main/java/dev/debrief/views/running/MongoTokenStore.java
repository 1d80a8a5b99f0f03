package dev.debrief.views.running;

import static dev.debrief.views.running.Segments.ASKED_BY;
import static dev.debrief.views.running.Segments.CLAIMED_AT;
import static dev.debrief.views.running.Segments.OWNER;
import static dev.debrief.views.running.Segments.PROCESSOR;
import static dev.debrief.views.running.Segments.SEGMENT;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.debrief.views.running.Segments.SegmentClaim;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Stores the token of each segment beside the views. A node claims a segment by one atomic update of one document, which also stamps
 * the time of the database. An expired claim may be taken over; whether it has expired is also decided by the time of the database.
 */
@Component
public final class MongoTokenStore implements TokenStore {

    private static final String TOKEN = "token";

    private final MongoOperations mongo;
    private final Segments segments;
    private final Serializer serializer;
    private final String node;

    public MongoTokenStore(MongoOperations mongo, Segments segments, Serializer serializer) {
        this.mongo = mongo;
        this.segments = segments;
        this.serializer = serializer;
        this.node = segments.node();
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("The segments of " + processor + " exist already");
        }
        for (int segment = 0; segment < count; segment++) {
            initializeSegment(initial, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        Document document = new Document("_id", SegmentClaim.id(processor, segment))
                .append(PROCESSOR, processor)
                .append(SEGMENT, segment)
                .append(OWNER, null)
                .append(CLAIMED_AT, Instant.EPOCH)
                .append(TOKEN, written(token));
        try {
            mongo.insert(document, Segments.COLLECTION);
            segments.forgetRecent();
        } catch (DuplicateKeyException e) {
            throw new UnableToInitializeTokenException(
                    "Segment " + segment + " of " + processor + " exists already", e);
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        update(processor, segment, new Update().set(TOKEN, written(token)).currentDate(CLAIMED_AT));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Document claimed = claim(segment(processor, segment).and(OWNER).in(node, null));
        if (claimed == null) {
            claimed = claim(segment(processor, segment).and(CLAIMED_AT).lt(segments.expiry()));
        }
        if (claimed == null) {
            throw notOurs(processor, segment);
        }
        return read(claimed.get(TOKEN, Document.class));
    }

    private @Nullable Document claim(Criteria claimable) {
        return mongo.findAndModify(
                query(claimable),
                new Update().set(OWNER, node).set(ASKED_BY, null).currentDate(CLAIMED_AT),
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                Segments.COLLECTION);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        update(processor, segment, new Update().currentDate(CLAIMED_AT));
    }

    /** Fails if the segment is not ours any more. */
    private void update(String processor, int segment, Update change) {
        if (mongo.updateFirst(query(ours(processor, segment)), change, Segments.COLLECTION)
                        .getMatchedCount()
                == 0) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        mongo.updateFirst(query(ours(processor, segment)), new Update().set(OWNER, null), Segments.COLLECTION);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (mongo.remove(query(ours(processor, segment)), Segments.COLLECTION).getDeletedCount() == 0) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments.of(processor).stream().mapToInt(SegmentClaim::segment).toArray();
    }

    /** All that no other node writes. */
    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        List<SegmentClaim> claims = segments.recent(processor);
        int[] all = claims.stream().mapToInt(SegmentClaim::segment).toArray();
        return claims.stream()
                .filter(claim -> node.equals(claim.owner()) || !segments.isWritten(claim))
                .map(claim -> Segment.computeSegment(claim.segment(), all))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        Document storage = mongo.findAndModify(
                query(where("_id").is("storage")),
                new Update().setOnInsert("name", UUID.randomUUID().toString()),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                Segments.COLLECTION);
        return Optional.ofNullable(storage).map(document -> document.getString("name"));
    }

    private static Criteria segment(String processor, int segment) {
        return where("_id").is(SegmentClaim.id(processor, segment));
    }

    private Criteria ours(String processor, int segment) {
        return segment(processor, segment).and(OWNER).is(node);
    }

    private @Nullable Document written(@Nullable TrackingToken token) {
        if (token == null) {
            return null;
        }
        SerializedObject<String> serialized = serializer.serialize(token, String.class);
        return new Document("type", serialized.getType().getName()).append("data", serialized.getData());
    }

    private @Nullable TrackingToken read(@Nullable Document token) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(
                        Objects.requireNonNull(token.getString("data")),
                        String.class,
                        new SimpleSerializedType(Objects.requireNonNull(token.getString("type")), null)));
    }

    private static UnableToClaimTokenException notOurs(String processor, int segment) {
        return new UnableToClaimTokenException(
                "Segment " + segment + " of " + processor + " does not exist, or another node has claimed it");
    }
}
