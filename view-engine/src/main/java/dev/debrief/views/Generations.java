package dev.debrief.views;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
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
import org.springframework.stereotype.Component;

/** What it takes to write a generation of a view, and to put it away. */
@Component
class Generations {

    private final MongoDatabase database;
    private final MongoTokenStore tokens;
    private final Segments segments;
    private final DeadLetters deadLetters;
    private final Map<String, Projection<?>> projections = new LinkedHashMap<>();

    Generations(
            MongoDatabase database,
            MongoTokenStore tokens,
            Segments segments,
            DeadLetters deadLetters,
            List<Projection<?>> projections) {
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

    /** Creates the indexes that are not there. */
    void prepare(Generation generation) {
        String subject = projection(generation).streamField();
        for (ViewCollection viewCollection : projection(generation).collections()) {
            MongoCollection<Document> collection = collection(generation, viewCollection);
            collection.createIndex(ascending(subject), inBackground());
            viewCollection.indexes().forEach(index -> collection.createIndex(index, inBackground()));
        }
    }

    /** MongoDB 4.2 and later never block writers for long; older forms of the same server heed the option. */
    private static IndexOptions inBackground() {
        return new IndexOptions().background(true);
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

    MongoCollection<Document> collection(Generation generation, ViewCollection viewCollection) {
        return database.getCollection(generation.collection(viewCollection.name()));
    }

    /** Keeps the claim on the segment, right before something is written in its name; fails if it was lost. */
    void extendClaim(Generation generation, Segment segment) {
        tokens.extendClaim(generation.name(), segment.getSegmentId());
    }

    void drop(Generation generation) {
        projection(generation)
                .collections()
                .forEach(
                        viewCollection -> collection(generation, viewCollection).drop());
        segments.forget(generation.name());
        deadLetters.forget(generation);
    }
}
