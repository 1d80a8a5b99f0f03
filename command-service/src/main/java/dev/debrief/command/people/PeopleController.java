package dev.debrief.command.people;

import dev.debrief.api.people.PeopleCommand.AssignRole;
import dev.debrief.api.people.PeopleCommand.ReleaseRole;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
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
@Tag(name = "People")
class PeopleController {

    private final Commands commands;

    PeopleController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/reports/{id}/roles")
    @Operation(
            summary = "Assign a response role to a person, or release it",
            description = "The same assignment again records nothing. Releasing a role requires a reason.")
    ResponseEntity<WriteResult> put(@PathVariable ReportId id, @RequestBody RoleBody body, IfMatch ifMatch) {
        RoleAssignment assignment = new RoleAssignment(body.person(), body.role());
        ReportCommand command = Boolean.FALSE.equals(body.assigned())
                ? new ReleaseRole(id, assignment, body.reason())
                : new AssignRole(id, assignment);
        return commands.edit(command, ifMatch).ok();
    }

    /**
     * The role of a person in the response.
     *
     * @param person the name of the person
     * @param role the role in the response
     * @param assigned false to release the role; true if left out
     * @param reason why the role is released; required if assigned is false
     */
    record RoleBody(
            @NotNull String person,
            @NotNull ResponseRole role,
            @Nullable Boolean assigned,
            @Nullable String reason) {}
}
