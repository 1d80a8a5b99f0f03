package dev.debrief.support.axon;

import dev.debrief.api.DomainEvent;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Events in the form in which they are stored. */
@Component
public class StoredEvents implements EventReader {

    private final ObjectProvider<EventStore> events;
    private final Serializer serializer;

    public StoredEvents(ObjectProvider<EventStore> events, @Qualifier("eventSerializer") Serializer serializer) {
        this.events = events;
        this.serializer = serializer;
    }

    /** The events of a stream up to a version. */
    public Stream<? extends DomainEventMessage<?>> read(String stream, long version) {
        return events.getObject()
                .readEvents(stream)
                .asStream()
                .takeWhile(message -> message.getSequenceNumber() <= version);
    }

    /** The form of an event: its name, its revision and its content as JSON. */
    public SerializedObject<String> form(Object event) {
        return serializer.serialize(event, String.class);
    }

    @Override
    public DomainEvent event(String name, @Nullable String revision, String content) {
        if (EventNames.find(name) == null) {
            throw new SerializationException("There is no event " + name);
        }
        return serializer.deserialize(
                new SimpleSerializedObject<>(content, String.class, new SimpleSerializedType(name, revision)));
    }
}
