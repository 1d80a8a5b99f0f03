package dev.debrief.api.teams;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Commands on the teams that own a report. */
public sealed interface TeamCommand extends ReportCommand {

    /** Adds a team to the owners of the report. */
    record AssignTeam(ReportId reportId, @NotNull @Valid Team team) implements TeamCommand {}

    /** Removes a team from the owners of the report. */
    record ReleaseTeam(
            ReportId reportId,
            @NotNull @Valid Team team,
            @Nullable @Text(max = 2000) String reason) implements TeamCommand {}
}
