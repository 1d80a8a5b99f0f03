package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static dev.debrief.views.Segments.ASKED_BY;
import static dev.debrief.views.Segments.CLAIMED_AT;
import static dev.debrief.views.Segments.OWNER;
import static dev.debrief.views.Segments.PROCESSOR;
import static dev.debrief.views.Segments.SEGMENT;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.debrief.views.Segments.SegmentClaim;
import java.util.Date;
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
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Stores the token of each segment beside the views. A node claims a segment by one atomic update of one document, which also stamps
 * the time of the database. An expired claim may be taken over; whether it has expired is also decided by the time of the database.
 */
public final class MongoTokenStore implements TokenStore {

    private static final String TOKEN = "token";

    private final MongoCollection<Document> tokens;
    private final Segments segments;
    private final Serializer serializer;
    private final String node;

    MongoTokenStore(MongoDatabase database, Segments segments, Serializer serializer) {
        this.tokens = database.getCollection(Segments.COLLECTION);
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
                .append(CLAIMED_AT, new Date(0))
                .append(TOKEN, written(token));
        try {
            tokens.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new UnableToInitializeTokenException(
                        "Segment " + segment + " of " + processor + " exists already");
            }
            throw e;
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Bson change = combine(set(TOKEN, written(token)), currentDate(CLAIMED_AT));
        if (tokens.updateOne(ours(processor, segment), change).getMatchedCount() == 0) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Document claimed = claim(processor, segment, in(OWNER, node, null));
        if (claimed == null) {
            claimed = claim(processor, segment, lt(CLAIMED_AT, segments.expiry()));
        }
        if (claimed == null) {
            throw notOurs(processor, segment);
        }
        return read(claimed.get(TOKEN, Document.class));
    }

    private @Nullable Document claim(String processor, int segment, Bson condition) {
        return tokens.findOneAndUpdate(
                and(eq(SegmentClaim.id(processor, segment)), condition),
                combine(set(OWNER, node), set(ASKED_BY, null), currentDate(CLAIMED_AT)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (tokens.updateOne(ours(processor, segment), currentDate(CLAIMED_AT)).getMatchedCount() == 0) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.updateOne(ours(processor, segment), set(OWNER, null));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (tokens.deleteOne(ours(processor, segment)).getDeletedCount() == 0) {
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
        List<SegmentClaim> claims = segments.of(processor);
        int[] all = claims.stream().mapToInt(SegmentClaim::segment).toArray();
        return claims.stream()
                .filter(claim -> node.equals(claim.owner()) || !segments.isWritten(claim))
                .map(claim -> Segment.computeSegment(claim.segment(), all))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        Document storage = tokens.findOneAndUpdate(
                eq("storage"),
                setOnInsert("name", UUID.randomUUID().toString()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(storage).map(document -> document.getString("name"));
    }

    private Bson ours(String processor, int segment) {
        return and(eq(SegmentClaim.id(processor, segment)), eq(OWNER, node));
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
