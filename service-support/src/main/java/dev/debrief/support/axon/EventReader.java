package dev.debrief.support.axon;

import dev.debrief.api.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Reads events in the form in which they are stored. */
@FunctionalInterface
public interface EventReader {

    /**
     * The event with a stored form.
     *
     * @param name its name
     * @param revision the revision of its form; null if there is only one
     * @param content its payload as JSON
     * @throws org.axonframework.serialization.SerializationException if there is no event of this name, or this is not its content
     */
    DomainEvent event(String name, @Nullable String revision, String content);
}
