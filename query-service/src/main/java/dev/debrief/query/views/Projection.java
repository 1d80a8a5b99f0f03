package dev.debrief.query.views;

import dev.debrief.api.report.ReportEvent;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * Makes one view of the events of reports. Every query-service runs the projections it finds; a report's events come one at a time
 * and in order, and may come again.
 */
public interface Projection {

    /**
     * Names the view for good: how far it has come is kept under this name. A view that is to be kept in another form takes another
     * name, and so do its shelves: it is then made of all events from the first one on.
     */
    String view();

    /** Where the view is kept, in the order in which a batch of events has to be written. */
    List<Shelf> shelves();

    /** Whether events of this type may change anything in the view. Others are passed over, without reading what they say. */
    default boolean heeds(Class<? extends ReportEvent> type) {
        return true;
    }

    /**
     * Takes in one event. What was taken in before is to be passed over. Whatever is thrown parks the report for this view, and
     * nothing of what this event put into the batch is written.
     */
    void on(RecordedEvent event, ViewBatch batch);

    /**
     * Which documents {@link #on} will look for, as far as the event tells. Those of a whole batch are then read at one go; any other
     * is read when it is asked for.
     */
    default Stream<Wanted> reads(RecordedEvent event) {
        return Stream.empty();
    }

    /** A document, by the shelf it stands on. */
    record Wanted(String shelf, Object id) {}

    /**
     * A collection of a view. Each of its documents has a field {@code report}.
     *
     * @param indexes what the questions to it need; the one on {@code report} goes without saying
     */
    record Shelf(String name, List<Bson> indexes) {}
}
