package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
 * How far each segment of each event processor has come, beside the views it writes. Whoever works on a segment claims it by one
 * atomic update of one document; a claim that is not extended for 10 s may be taken over.
 */
public final class MongoTokenStore implements TokenStore {

    private static final Duration CLAIM = Duration.ofSeconds(10);

    /** The field that tells how far a segment has come. */
    private static final String REACHED = "reached";

    private final MongoCollection<Document> tokens;
    private final Serializer serializer;
    private final Clock clock;
    private final String owner;

    /** @param owner names this process among all that share the store */
    public MongoTokenStore(MongoDatabase views, Serializer serializer, Clock clock, String owner) {
        this.tokens = views.getCollection("tokens");
        this.serializer = serializer;
        this.clock = clock;
        this.owner = owner;
    }

    /** Creates the index that is not there. */
    void prepare() {
        tokens.createIndex(Indexes.ascending("processor", "segment"));
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("The segments of " + processor + " are there already");
        }
        for (int segment = 0; segment < count; segment++) {
            initializeSegment(initial, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        Document document = new Document("_id", id(processor, segment))
                .append("processor", processor)
                .append("segment", segment)
                .append("owner", null)
                .append("claimedAt", clock.instant())
                .append("token", written(token));
        try {
            tokens.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new UnableToInitializeTokenException(
                        "Segment " + segment + " of " + processor + " is there already");
            }
            throw e;
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Bson change = combine(set("token", written(token)), claim());
        if (tokens.updateOne(claimable(processor, segment), change).getMatchedCount() == 0) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Document document = tokens.findOneAndUpdate(
                claimable(processor, segment),
                claim(),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (document == null) {
            throw notOurs(processor, segment);
        }
        return read(document.get("token", Document.class));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (tokens.updateOne(ours(processor, segment), claim()).getMatchedCount() == 0) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.updateOne(ours(processor, segment), set("owner", null));
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
        return tokens.find(eq("processor", processor)).into(new ArrayList<>()).stream()
                .mapToInt(document -> document.getInteger("segment"))
                .sorted()
                .toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        Document storage = tokens.findOneAndUpdate(
                eq("storage"),
                setOnInsert("name", UUID.randomUUID().toString()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(storage).map(document -> document.getString("name"));
    }

    /** Where each segment of a processor is told to have come. */
    List<SegmentPosition> positions(String processor) {
        return tokens.find(eq("processor", processor)).into(new ArrayList<>()).stream()
                .map(document -> new SegmentPosition(
                        document.getInteger("segment"),
                        Optional.ofNullable(document.getLong(REACHED)).orElse(-1L),
                        isHeld(document) ? document.getString("owner") : null))
                .toList();
    }

    private boolean isHeld(Document document) {
        return document.get("claimedAt", Date.class)
                .toInstant()
                .isAfter(clock.instant().minus(CLAIM));
    }

    /**
     * Tells all nodes how far a segment of ours has come. Its token lags behind: it is not stored for each event that is none of the
     * segment's. It need not survive a crash: what is told later is never less than what was written.
     */
    void publishPosition(String processor, int segment, long reached) {
        tokens.withWriteConcern(WriteConcern.W1).updateOne(ours(processor, segment), max(REACHED, reached));
    }

    /** Forgets all about a processor that is no more. */
    void forget(String processor) {
        tokens.deleteMany(eq("processor", processor));
    }

    private Bson claimable(String processor, int segment) {
        return and(
                eq(id(processor, segment)),
                or(
                        eq("owner", owner),
                        eq("owner", null),
                        lt("claimedAt", clock.instant().minus(CLAIM))));
    }

    private Bson ours(String processor, int segment) {
        return and(eq(id(processor, segment)), eq("owner", owner));
    }

    private Bson claim() {
        return combine(set("owner", owner), set("claimedAt", clock.instant()));
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

    private static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    /**
     * How far a segment has come.
     *
     * @param owner who is at work on it, null if nobody is
     */
    record SegmentPosition(
            int segment, long reached, @Nullable String owner) {}

    private static UnableToClaimTokenException notOurs(String processor, int segment) {
        return new UnableToClaimTokenException(
                "Segment " + segment + " of " + processor + " is not there, or claimed by another process");
    }
}
