package dev.debrief.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.Projection.ViewCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Where readers find the views: in their live generations. Within one question that is always the same one. */
@Component
public class LiveViews {

    private final MongoDatabase database;
    private final ViewStates states;
    private final Map<String, String> viewByCollection = new HashMap<>();

    LiveViews(MongoDatabase database, ViewStates states, List<Projection<?>> projections) {
        this.database = database;
        this.states = states;
        for (Projection<?> projection : projections) {
            for (ViewCollection viewCollection : projection.collections()) {
                viewByCollection.put(viewCollection.name(), projection.view());
            }
        }
    }

    /** Refused while the view is made for the first time. */
    public MongoCollection<Document> collection(String name) {
        String view = Objects.requireNonNull(viewByCollection.get(name), name);
        return database.getCollection(live(view).collection(name));
    }

    Generation live(String view) {
        if (!CurrentUnitOfWork.isStarted()) {
            return liveGeneration(view);
        }
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(LiveViews.class.getName() + "/" + view, name -> liveGeneration(view));
    }

    private Generation liveGeneration(String view) {
        ViewState state = states.of(view);
        if (!state.complete()) {
            throw QueryRefusals.refused(Rejection.VIEW_BUILDING);
        }
        return state.liveGeneration();
    }
}
