package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Keeps which generations of each view there are, for all nodes: one document for each view, changed only if it is as it was read. */
@Component
class ViewStates {

    /** How long a node may go by what it has read; far shorter than a former generation is kept. */
    private static final long FRESH_FOR = TimeUnit.MILLISECONDS.toNanos(200);

    private final MongoCollection<Document> states;
    private final ViewJson viewJson;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ViewStates(MongoDatabase views, ViewJson viewJson) {
        this.states = views.getCollection("views");
        this.viewJson = viewJson;
    }

    /** As it was within the last moments. */
    ViewState of(String view) {
        Known state = known.get(view);
        return state != null && System.nanoTime() - state.at() < FRESH_FOR ? state.state() : now(view);
    }

    /** As it is now; the first generation of a view that was not there begins. */
    ViewState now(String view) {
        ViewState state = viewJson.read(load(view).get("state", Document.class), ViewState.class);
        known.put(view, new Known(state, System.nanoTime()));
        return state;
    }

    /** Makes the change, unless there is nothing to change. Repeated if another node was quicker. */
    ViewState change(String view, UnaryOperator<ViewState> change) {
        while (true) {
            Document before = load(view);
            ViewState state = viewJson.read(before.get("state", Document.class), ViewState.class);
            ViewState after = change.apply(state);
            if (after.equals(state) || replaced(before, after)) {
                known.put(view, new Known(after, System.nanoTime()));
                return after;
            }
        }
    }

    private boolean replaced(Document before, ViewState after) {
        long revision = before.getLong("revision");
        return states.replaceOne(and(eq(after.view()), eq("revision", revision)), document(after, revision + 1))
                        .getMatchedCount()
                > 0;
    }

    private Document load(String view) {
        Document found = states.find(eq(view)).first();
        if (found == null) {
            begin(view);
            found = states.find(eq(view)).first();
        }
        return Objects.requireNonNull(found);
    }

    private void begin(String view) {
        try {
            states.insertOne(document(new ViewState(view, 1, false, null, null, null), 0));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private Document document(ViewState state, long revision) {
        return new Document("_id", state.view()).append("revision", revision).append("state", viewJson.write(state));
    }

    private record Known(ViewState state, long at) {}
}
