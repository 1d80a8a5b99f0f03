package dev.debrief.command.scope;

import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.ScopeCommand.AffectService;
import dev.debrief.api.scope.ScopeCommand.ClearService;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
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
@Tag(name = "Scope")
class ScopeController {

    private final Commands commands;

    ScopeController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/reports/{id}/services")
    @Operation(
            summary = "Add an affected service to an incident, or clear it",
            description = "Also for departments and customer groups. The same service again records nothing. Clearing"
                    + " requires a reason.")
    ResponseEntity<WriteResult> put(@PathVariable ReportId id, @RequestBody AffectedBody body, IfMatch ifMatch) {
        Service service = new Service(body.name(), body.kind());
        ReportCommand command = Boolean.FALSE.equals(body.affected())
                ? new ClearService(id, service, body.reason())
                : new AffectService(id, service);
        return commands.edit(command, ifMatch).ok();
    }

    /**
     * A service, department or customer group that is affected.
     *
     * @param name the exact name
     * @param kind whether this is a service, a department or a customer group
     * @param affected false if it is not affected after all; true if left out
     * @param reason why it is cleared; required if affected is false
     */
    record AffectedBody(
            @NotNull String name,
            ServiceKind kind,
            @Nullable Boolean affected,
            @Nullable String reason) {}
}
