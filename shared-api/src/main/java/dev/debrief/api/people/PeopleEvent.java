package dev.debrief.api.people;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Events about the people in the response. */
public sealed interface PeopleEvent extends ReportEvent {

    /** A role in the response was assigned to a person. */
    record RoleAssigned(ReportId reportId, RoleAssignment assignment) implements PeopleEvent {}

    /** A role in the response was removed from a person. */
    record RoleReleased(
            ReportId reportId,
            RoleAssignment assignment,
            @Nullable String reason) implements PeopleEvent {}
}
