package dev.debrief.views;

import dev.debrief.api.DomainEvent;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * Builds one view from the events of one kind of stream, such as reports. Every query-service runs all projections. The events of a stream
 * arrive one at a time and in order, and may arrive again.
 *
 * @param <E> the type of the events
 */
public interface Projection<E extends DomainEvent> {

    Class<E> events();

    /**
     * The name of the view, which never changes: its position is stored under this name. A view whose stored form changes gets another
     * name, and so do its collections. It is then built from the first event on.
     */
    String view();

    /** The collections of the view, in the order in which a batch of events is written. */
    List<ViewCollection> collections();

    /** The field of each document with the id of its stream. */
    default String streamField() {
        return "report";
    }

    /** The events that may change the view: records, or the sealed types they implement. Others are skipped without being read. */
    default List<Class<?>> handledEvents() {
        return List.of(DomainEvent.class);
    }

    /**
     * Applies one event. An event that was applied before must change nothing. Any exception parks the stream for this view, and discards
     * what the event has put into the batch.
     */
    void on(RecordedEvent<E> event, ViewBatch batch);

    /**
     * The documents that {@link #on} reads, as far as the event shows. They are read together for a whole batch; others are read one by
     * one.
     */
    default Stream<DocumentKey> preload(RecordedEvent<E> event) {
        return Stream.empty();
    }

    /** A document and its collection. */
    record DocumentKey(String shelf, Object id) {}

    /**
     * A collection of a view.
     *
     * @param indexes the indexes that its queries need, besides the one on the {@link #streamField}
     */
    record ViewCollection(String name, List<Bson> indexes) {}
}
