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
@Tag(name = "Links")
class LinkController {

    private final Commands commands;

    LinkController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/reports/{id}/links")
    @Operation(summary = "Link a resource to the incident, or unlink it")
    ResponseEntity<WriteResult> put(@PathVariable ReportId id, @RequestBody LinkBody body, IfMatch ifMatch) {
        ReportCommand command = Boolean.FALSE.equals(body.linked())
                ? new RemoveLink(id, body.url(), body.reason())
                : new AddLink(id, new Link(body.url(), body.label(), body.kind()));
        return commands.edit(command, ifMatch).ok();
    }

    /**
     * A link, or the end of one.
     *
     * @param linked true unless said otherwise
     */
    record LinkBody(
            @NotNull String url,
            String label,
            LinkKind kind,
            @Nullable Boolean linked,
            @Nullable String reason) {}
}
