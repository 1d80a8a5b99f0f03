package dev.debrief.query.lists;

import dev.debrief.query.history.AsOfPositions;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates the lists. Each query handler declares its lists once. */
@Component
public class AsOfLists {

    final LiveViews views;
    final Progress progress;
    final Restrictions restrictions;
    final Clock clock;
    private final AsOfPositions asOfPositions;

    AsOfLists(LiveViews views, Progress progress, Restrictions restrictions, Clock clock, AsOfPositions asOfPositions) {
        this.views = views;
        this.progress = progress;
        this.restrictions = restrictions;
        this.clock = clock;
        this.asOfPositions = asOfPositions;
    }

    /** Finds the event store position of an instant. */
    @FunctionalInterface
    public interface Positions {

        /**
         * The last position recorded by an instant; -1 before the first event.
         *
         * @param asOf null for now
         * @param reached the position that the view has reached: the result is never beyond it
         */
        long at(@Nullable Instant asOf, long reached);
    }

    /**
     * A list whose rows come from events of reports.
     *
     * @param order an instant first, then the key
     * @param item converts a row
     */
    public <T> AsOfList<T> of(
            String view, String collection, RowOrder order, ShownReports<T> reports, Function<Document, T> item) {
        return of(view, collection, order, reports, item, asOfPositions::at);
    }

    /** A list whose rows come from other events, for which an instant is looked up differently. */
    public <T> AsOfList<T> of(
            String view,
            String collection,
            RowOrder order,
            ShownReports<T> reports,
            Function<Document, T> item,
            Positions positions) {
        return new AsOfList<>(this, view, collection, order, reports, item, positions);
    }
}
