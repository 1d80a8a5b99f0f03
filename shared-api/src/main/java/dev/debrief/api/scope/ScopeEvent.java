package dev.debrief.api.scope;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What happened to the list of what an incident affects. */
public sealed interface ScopeEvent extends ReportEvent {

    record ServiceAffected(ReportId reportId, Service service) implements ScopeEvent {}

    record ServiceCleared(
            ReportId reportId, Service service, @Nullable String reason) implements ScopeEvent {}
}
