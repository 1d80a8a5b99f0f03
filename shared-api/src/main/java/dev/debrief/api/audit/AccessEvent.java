package dev.debrief.api.audit;

import dev.debrief.api.DomainEvent;
import java.util.List;

/** The events about who has read what. */
public sealed interface AccessEvent extends DomainEvent {

    AccessId accessId();

    /**
     * Somebody read reports that were restricted at the time.
     *
     * @param question name of the query
     */
    record RestrictedReportsRead(AccessId accessId, List<ReportRead> reads, String question) implements AccessEvent {}
}
