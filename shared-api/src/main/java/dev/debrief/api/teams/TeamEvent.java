package dev.debrief.api.teams;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What happened to the list of teams whose report it is. */
public sealed interface TeamEvent extends ReportEvent {

    record TeamAssigned(ReportId reportId, Team team) implements TeamEvent {}

    record TeamReleased(
            ReportId reportId, Team team, @Nullable String reason) implements TeamEvent {}
}
