package dev.debrief.views;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.Projection.ViewCollection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.stereotype.Component;

/** What it takes to write a generation of a view, and to put it away. */
@Component
class Generations {

    private final MongoOperations mongo;
    private final MongoDatabase database;
    private final MongoTokenStore tokens;
    private final Segments segments;
    private final DeadLetters deadLetters;
    private final Map<String, Projection<?>> projections = new LinkedHashMap<>();

    Generations(
            MongoOperations mongo,
            MongoDatabase database,
            MongoTokenStore tokens,
            Segments segments,
            DeadLetters deadLetters,
            List<Projection<?>> projections) {
        this.mongo = mongo;
        this.database = database;
        this.tokens = tokens;
        this.segments = segments;
        this.deadLetters = deadLetters;
        projections.forEach(projection -> this.projections.put(projection.view(), projection));
    }

    Collection<String> views() {
        return projections.keySet();
    }

    /** The name, if there is such a view; refused if not. */
    String known(String view) {
        if (!projections.containsKey(view)) {
            throw QueryRefusals.refused(Rejection.VIEW_NOT_FOUND);
        }
        return view;
    }

    Projection<?> projection(Generation generation) {
        return Objects.requireNonNull(projections.get(generation.view()), generation.view());
    }

    /** Creates the missing indexes. */
    void prepare(Generation generation) {
        Projection<?> projection = projection(generation);
        for (ViewCollection collection : projection.collections()) {
            IndexOperations indexes = mongo.indexOps(generation.collection(collection.name()));
            indexes.createIndex(new InBackground(ascending(projection.streamField())));
            collection.indexes().forEach(index -> indexes.createIndex(new InBackground(index)));
        }
    }

    /** MongoDB 4.2 and later always builds an index so; some servers that only speak its protocol need the option. */
    private record InBackground(Bson keys) implements IndexDefinition {

        @Override
        public Document getIndexKeys() {
            return new Document(keys.toBsonDocument());
        }

        @Override
        public Document getIndexOptions() {
            return new Document("background", true);
        }
    }

    EventBatch batch(Generation generation) {
        return new EventBatch(generation, projection(generation), writes(generation), deadLetters);
    }

    ViewBatch writes(Generation generation) {
        return new ViewBatch(
                database,
                generation,
                projection(generation).collections().stream()
                        .map(ViewCollection::name)
                        .toList());
    }

    /** Keeps the claim on the segment, right before something is written in its name; fails if it was lost. */
    void extendClaim(Generation generation, Segment segment) {
        tokens.extendClaim(generation.name(), segment.getSegmentId());
    }

    void drop(Generation generation) {
        projection(generation)
                .collections()
                .forEach(collection -> mongo.dropCollection(generation.collection(collection.name())));
        segments.forget(generation.name());
        deadLetters.forget(generation);
    }
}
