package dev.debrief.command.links;

import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkCommand.AddLink;
import dev.debrief.api.links.LinkCommand.RemoveLink;
import dev.debrief.api.links.LinkKind;
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
@Tag(name = "Links")
class LinkController {

    private final Commands commands;

    LinkController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/reports/{id}/links")
    @Operation(
            summary = "Add a link to a report, or remove it",
            description = "The same link again records nothing. Removal requires a reason.")
    ResponseEntity<WriteResult> put(@PathVariable ReportId id, @RequestBody LinkBody body, IfMatch ifMatch) {
        ReportCommand command = Boolean.FALSE.equals(body.linked())
                ? new RemoveLink(id, body.url(), body.reason())
                : new AddLink(id, new Link(body.url(), body.label(), body.kind()));
        return commands.edit(command, ifMatch).ok();
    }

    /**
     * A link to a resource, or its removal.
     *
     * @param url the web address of the resource, which identifies the link
     * @param label the text that is shown for the link
     * @param kind the kind of the resource
     * @param linked false to remove the link; true if left out
     * @param reason why the link is removed; required if linked is false
     */
    record LinkBody(
            @NotNull String url,
            String label,
            LinkKind kind,
            @Nullable Boolean linked,
            @Nullable String reason) {}
}
