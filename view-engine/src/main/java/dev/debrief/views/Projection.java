package dev.debrief.views;

import dev.debrief.api.DomainEvent;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * Makes one view of the events about one kind of thing, reports for instance. Every query-service runs the projections it finds; the
 * events of one thing come one at a time and in order, and may come again.
 *
 * @param <E> the events it is made of
 */
public interface Projection<E extends DomainEvent> {

    Class<E> events();

    /**
     * Names the view for good: how far it has come is kept under this name. A view that is to be kept in another form takes another
     * name, and so do its shelves: it is then made of all events from the first one on.
     */
    String view();

    /** Where the view is kept, in the order in which a batch of events has to be written. */
    List<ViewCollection> collections();

    /** The field by which each document tells whose events made it. */
    default String streamField() {
        return "report";
    }

    /** The events that may change the view: records, or the sealed types they implement. Others are skipped without being read. */
    default List<Class<?>> handledEvents() {
        return List.of(DomainEvent.class);
    }

    /**
     * Takes in one event. What was taken in before is to be passed over. Whatever is thrown parks the thing for this view, and
     * nothing of what this event put into the batch is written.
     */
    void on(RecordedEvent<E> event, ViewBatch batch);

    /**
     * Which documents {@link #on} will look for, as far as the event tells. Those of a whole batch are then read at one go; any other
     * is read when it is asked for.
     */
    default Stream<DocumentKey> preload(RecordedEvent<E> event) {
        return Stream.empty();
    }

    /** A document, by the shelf it stands on. */
    record DocumentKey(String shelf, Object id) {}

    /**
     * A collection of a view.
     *
     * @param indexes what the questions to it need; the one on the {@link #streamField} goes without saying
     */
    record ViewCollection(String name, List<Bson> indexes) {}
}
