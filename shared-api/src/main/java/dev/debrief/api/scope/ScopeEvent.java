package dev.debrief.api.scope;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Events about the services that an incident affects. */
public sealed interface ScopeEvent extends ReportEvent {

    /** A service was added to the list of affected services. */
    record ServiceAffected(ReportId reportId, Service service) implements ScopeEvent {}

    /** A service was removed from the list of affected services. */
    record ServiceCleared(
            ReportId reportId, Service service, @Nullable String reason) implements ScopeEvent {}
}
