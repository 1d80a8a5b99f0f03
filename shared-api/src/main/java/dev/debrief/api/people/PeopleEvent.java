package dev.debrief.api.people;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What happened to the roles in the response. */
public sealed interface PeopleEvent extends ReportEvent {

    record RoleAssigned(ReportId reportId, RoleAssignment assignment) implements PeopleEvent {}

    record RoleReleased(
            ReportId reportId,
            RoleAssignment assignment,
            @Nullable String reason) implements PeopleEvent {}
}
