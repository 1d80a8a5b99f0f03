package dev.debrief.views.generations;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.debrief.views.ViewJson;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Stores the generations of each view: one document for each view, replaced only if it has not changed since it was read. */
@Component
public class ViewStates {

    private static final Logger log = LoggerFactory.getLogger(ViewStates.class);

    static final String VIEWS = "views";

    /** How long a node may use what it has read: much shorter than a former generation is kept. */
    private static final long FRESH_FOR = TimeUnit.MILLISECONDS.toNanos(200);

    private final MongoOperations mongo;
    private final ViewJson viewJson;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ViewStates(MongoOperations mongo, ViewJson viewJson) {
        this.mongo = mongo;
        this.viewJson = viewJson;
    }

    /** The state, up to a moment old. */
    public ViewState of(String view) {
        Known state = known.get(view);
        return state != null && System.nanoTime() - state.at() < FRESH_FOR ? state.state() : now(view);
    }

    /** Reads the states of all views at once, for {@link #of} to return. */
    public void refresh() {
        for (Document document : mongo.find(query(where("state").exists(true)), Document.class, VIEWS)) {
            remember(state(document));
        }
    }

    /** The current state. A new view gets its first generation. */
    public ViewState now(String view) {
        return remember(state(load(view)));
    }

    private ViewState state(Document document) {
        return viewJson.read(document.get("state", Document.class), ViewState.class);
    }

    private ViewState remember(ViewState state) {
        known.put(state.view(), new Known(state, System.nanoTime()));
        return state;
    }

    /** Changes the state, if there is something to change. Tries again if another node was faster. */
    ViewState change(String view, UnaryOperator<ViewState> change) {
        while (true) {
            Document before = load(view);
            ViewState state = state(before);
            ViewState after = change.apply(state);
            if (after.equals(state) || replaced(before, after)) {
                return remember(after);
            }
        }
    }

    private boolean replaced(Document before, ViewState after) {
        long revision = before.getLong("revision");
        Query unchanged = query(where("_id").is(after.view()).and("revision").is(revision));
        return mongo.replace(unchanged, document(after, revision + 1), VIEWS).getMatchedCount() > 0;
    }

    private Document load(String view) {
        Document found = find(view);
        if (found == null) {
            begin(view);
            found = find(view);
        }
        return Objects.requireNonNull(found);
    }

    private @Nullable Document find(String view) {
        return mongo.findById(view, Document.class, VIEWS);
    }

    private void begin(String view) {
        try {
            mongo.insert(document(new ViewState(view, 1, false, null, null, null), 0), VIEWS);
        } catch (DuplicateKeyException e) {
            log.debug("Another node has added view {} first", view, e);
        }
    }

    private Document document(ViewState state, long revision) {
        return new Document("_id", state.view()).append("revision", revision).append("state", viewJson.write(state));
    }

    private record Known(ViewState state, long at) {}
}
