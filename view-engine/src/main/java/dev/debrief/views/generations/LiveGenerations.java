package dev.debrief.views.generations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Projection;
import dev.debrief.views.Projection.ViewCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds the live generation of a view. Within one query it is always the same. */
@Component
public class LiveGenerations implements LiveViews {

    private final MongoDatabase database;
    private final ViewStates states;
    private final Map<String, String> viewByCollection = new HashMap<>();

    LiveGenerations(MongoDatabase database, ViewStates states, List<Projection<?>> projections) {
        this.database = database;
        this.states = states;
        for (Projection<?> projection : projections) {
            for (ViewCollection viewCollection : projection.collections()) {
                viewByCollection.put(viewCollection.name(), projection.view());
            }
        }
    }

    @Override
    public MongoCollection<Document> collection(String name) {
        String view = Objects.requireNonNull(viewByCollection.get(name), name);
        return database.getCollection(live(view).collection(name));
    }

    /** Refused while the view is built for the first time. */
    public Generation live(String view) {
        if (!CurrentUnitOfWork.isStarted()) {
            return liveGeneration(view);
        }
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(LiveGenerations.class.getName() + "/" + view, name -> liveGeneration(view));
    }

    private Generation liveGeneration(String view) {
        ViewState state = states.of(view);
        if (!state.complete()) {
            throw QueryRefusals.refused(Rejection.VIEW_BUILDING);
        }
        return state.liveGeneration();
    }
}
