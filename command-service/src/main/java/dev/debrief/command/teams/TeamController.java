package dev.debrief.command.teams;

import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamCommand.AssignTeam;
import dev.debrief.api.teams.TeamCommand.ReleaseTeam;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@Tag(name = "Access")
class TeamController {

    private final Commands commands;

    TeamController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/reports/{id}/teams")
    @Operation(
            summary = "Assign a report to a team, or release it",
            description =
                    "Members of its teams can always see and edit a report. A team is released, with a reason, by its"
                            + " own members, by members of teams that were assigned no later, or by administrators.")
    ResponseEntity<WriteResult> put(@PathVariable ReportId id, @RequestBody TeamBody body, IfMatch ifMatch) {
        Team team = new Team(body.name());
        ReportCommand command = Boolean.FALSE.equals(body.assigned())
                ? new ReleaseTeam(id, team, body.reason())
                : new AssignTeam(id, team);
        return commands.edit(command, ifMatch).ok();
    }

    /**
     * A team that a report belongs to.
     *
     * @param name the exact name of the team
     * @param assigned false to release the report from the team; true if left out
     * @param reason why the report is released; required if assigned is false
     */
    record TeamBody(
            @NotNull String name,
            @Nullable Boolean assigned,
            @Nullable String reason) {}
}
