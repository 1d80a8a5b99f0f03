package dev.debrief.api.audit;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.report.ReportId;

/** A fact about who has read what. */
public sealed interface AccessEvent extends DomainEvent {

    AccessId accessId();

    /** A report was read while it was restricted. */
    record RestrictedReportRead(AccessId accessId, ReportId reportId, long version, String question)
            implements AccessEvent {}
}
