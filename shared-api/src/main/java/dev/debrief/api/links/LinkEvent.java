package dev.debrief.api.links;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What happened to the links of a report. */
public sealed interface LinkEvent extends ReportEvent {

    record LinkAdded(ReportId reportId, Link link) implements LinkEvent {}

    record LinkRemoved(
            ReportId reportId, Link link, @Nullable String reason) implements LinkEvent {}
}
