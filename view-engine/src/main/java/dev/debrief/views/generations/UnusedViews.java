package dev.debrief.views.generations;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.debrief.views.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** What earlier versions have left: views and collections whose names no projection uses any more. */
@Component
public class UnusedViews {

    private static final Logger log = LoggerFactory.getLogger(UnusedViews.class);

    private final MongoOperations mongo;
    private final List<GenerationData> data;
    private final Set<String> views;
    private final Set<String> shelves;

    UnusedViews(MongoOperations mongo, List<GenerationData> data, List<Projection<?>> projections) {
        this.mongo = mongo;
        this.data = data;
        this.views = projections.stream().map(Projection::view).collect(Collectors.toSet());
        this.shelves = projections.stream()
                .flatMap(projection -> projection.collections().stream())
                .map(Projection.ViewCollection::name)
                .collect(Collectors.toSet());
    }

    /** Deletes them. No process of an earlier version may use the database at the same time. */
    public void drop() {
        for (String collection : mongo.getCollectionNames()) {
            if (isOfGeneration(collection) && !shelves.contains(shelf(collection))) {
                log.info("Deleting {}, which no view uses any more", collection);
                mongo.dropCollection(collection);
            }
        }
        for (Document state : mongo.find(query(where("state").exists(true)), Document.class, ViewStates.VIEWS)) {
            if (!views.contains(state.getString("_id"))) {
                forget(state);
            }
        }
    }

    private static boolean isOfGeneration(String collection) {
        return collection.matches(".+\\.\\d+");
    }

    private static String shelf(String collection) {
        return collection.substring(0, collection.lastIndexOf('.'));
    }

    /** A generation that was being rebuilt has the next number after the live one. */
    private void forget(Document state) {
        String view = state.getString("_id");
        int live = state.get("state", Document.class).get("live", Number.class).intValue();
        IntStream.rangeClosed(1, live + 1)
                .mapToObj(number -> new Generation(view, number))
                .forEach(generation -> data.forEach(kept -> kept.forget(generation)));
        mongo.remove(query(where("_id").is(view)), ViewStates.VIEWS);
    }
}
