package dev.debrief.api.teams;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What one can say of whose report it is. */
public sealed interface TeamCommand extends ReportCommand {

    record AssignTeam(ReportId reportId, @NotNull @Valid Team team) implements TeamCommand {}

    record ReleaseTeam(
            ReportId reportId,
            @NotNull @Valid Team team,
            @Nullable @Text(max = 2000) String reason) implements TeamCommand {}
}
