package dev.debrief.views.generations;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.Projection;
import dev.debrief.views.Projection.ViewCollection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The views, and the collections of their generations. */
@Component
public class Generations {

    /** MongoDB 4.2 and later always builds an index in the background; some other servers with its protocol need the option. */
    private static final IndexOptions IN_BACKGROUND = new IndexOptions().background(true);

    private final MongoOperations mongo;
    private final List<GenerationData> data;
    private final Map<String, Projection<?>> projections = new LinkedHashMap<>();

    Generations(MongoOperations mongo, List<GenerationData> data, List<Projection<?>> projections) {
        this.mongo = mongo;
        this.data = data;
        projections.forEach(projection -> this.projections.put(projection.view(), projection));
    }

    public Collection<String> views() {
        return projections.keySet();
    }

    /** The name of the view; refused if there is no such view. */
    public String known(String view) {
        if (!projections.containsKey(view)) {
            throw QueryRefusals.refused(Rejection.VIEW_NOT_FOUND);
        }
        return view;
    }

    public Projection<?> projection(Generation generation) {
        return Objects.requireNonNull(projections.get(generation.view()), generation.view());
    }

    /**
     * Creates the missing indexes. A generation gets them when it has applied all events: only queries need them, and filling them at the
     * end takes a fraction of the time of maintaining them for each event.
     */
    public void createIndexes(Generation generation) {
        Projection<?> projection = projection(generation);
        for (ViewCollection collection : projection.collections()) {
            List<IndexModel> indexes = Stream.concat(
                            Stream.of(ascending(projection.streamField())), collection.indexes().stream())
                    .map(keys -> new IndexModel(keys, IN_BACKGROUND))
                    .toList();
            mongo.getCollection(generation.collection(collection.name())).createIndexes(indexes);
        }
    }

    void drop(Generation generation) {
        projection(generation)
                .collections()
                .forEach(collection -> mongo.dropCollection(generation.collection(collection.name())));
        data.forEach(kept -> kept.forget(generation));
    }
}
