package dev.debrief.views;

import dev.debrief.api.DomainEvent;
import java.time.Instant;
import org.axonframework.messaging.MetaData;

/**
 * An event as the store holds it.
 *
 * @param subject the id of what it is about
 * @param version its place among the events about that
 * @param position its place in the whole store
 */
public record RecordedEvent<E extends DomainEvent>(
        E event, String subject, long version, long position, Instant recordedAt, MetaData metaData) {}
