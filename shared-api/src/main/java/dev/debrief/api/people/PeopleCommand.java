package dev.debrief.api.people;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Commands on the people in the response. */
public sealed interface PeopleCommand extends ReportCommand {

    /** Assigns a role in the response to a person. */
    record AssignRole(ReportId reportId, @NotNull @Valid RoleAssignment assignment) implements PeopleCommand {}

    /** Removes a role in the response from a person. */
    record ReleaseRole(
            ReportId reportId,
            @NotNull @Valid RoleAssignment assignment,
            @Nullable @Text(max = 2000) String reason) implements PeopleCommand {}
}
