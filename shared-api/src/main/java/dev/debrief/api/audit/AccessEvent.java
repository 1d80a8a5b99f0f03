package dev.debrief.api.audit;

import dev.debrief.api.DomainEvent;
import java.util.List;

/** A fact about who has read what. */
public sealed interface AccessEvent extends DomainEvent {

    AccessId accessId();

    /** Reports were read while they were restricted. */
    record RestrictedReportsRead(AccessId accessId, List<ReportRead> reads, String question) implements AccessEvent {}
}
