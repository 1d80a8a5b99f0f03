package dev.debrief.query.lists;

import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.streams.AsOfPositions;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Clock;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Creates the lists. Each query handler declares its lists once. */
@Component
public class AsOfLists {

    final LiveViews views;
    final Progress progress;
    final Restrictions restrictions;
    final Clock clock;
    final AsOfPositions asOfPositions;

    AsOfLists(LiveViews views, Progress progress, Restrictions restrictions, Clock clock, AsOfPositions asOfPositions) {
        this.views = views;
        this.progress = progress;
        this.restrictions = restrictions;
        this.clock = clock;
        this.asOfPositions = asOfPositions;
    }

    /**
     * A list of the rows of a collection.
     *
     * @param order an instant first, then the key
     * @param item converts a row
     */
    public <T> AsOfList<T> of(
            String view, String collection, RowOrder order, ShownReports<T> reports, Function<Document, T> item) {
        return new AsOfList<>(this, view, collection, order, reports, item);
    }
}
