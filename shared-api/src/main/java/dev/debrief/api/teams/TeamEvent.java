package dev.debrief.api.teams;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Events about the teams that own a report. */
public sealed interface TeamEvent extends ReportEvent {

    /** A team was added to the owners of the report. */
    record TeamAssigned(ReportId reportId, Team team) implements TeamEvent {}

    /** A team was removed from the owners of the report. */
    record TeamReleased(
            ReportId reportId, Team team, @Nullable String reason) implements TeamEvent {}
}
