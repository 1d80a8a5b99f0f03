package dev.debrief.command.relations;

import dev.debrief.api.relations.RelationCommand.RelateReports;
import dev.debrief.api.relations.RelationCommand.WithdrawRelation;
import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ReasonBody;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.COMMENTERS)
@RequestMapping("/api/reports/{id}/similar/{other}")
@Tag(name = "Search")
class RelationController {

    private final Commands commands;

    RelationController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(
            summary = "State how two reports are related",
            description =
                    "Whether two incidents are the same or only look so, or that a report is a duplicate or a part of"
                        + " another. Similar reports then begin with those that are the same, and leave out those that"
                        + " are not. A duplicate or a part is counted in patterns with the other report only. Replaces"
                        + " what the report said about the other before. Refused if the other report says the"
                        + " opposite.")
    ResponseEntity<WriteResult> relate(
            @PathVariable ReportId id, @PathVariable ReportId other, @RequestBody RelationBody body, IfMatch ifMatch) {
        return commands.edit(new RelateReports(id, other, body.relation(), body.reason()), ifMatch)
                .ok();
    }

    @PostMapping("/withdrawal")
    @Operation(
            summary = "Withdraw how two reports are related",
            description =
                    "Withdraws what was said on the first report about the other. If it was said on the other report,"
                            + " it has to be withdrawn there. Needs a reason.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id, @PathVariable ReportId other, @RequestBody ReasonBody body, IfMatch ifMatch) {
        return commands.edit(new WithdrawRelation(id, other, body.reason()), ifMatch)
                .ok();
    }

    /**
     * How a report is related to another.
     *
     * @param relation what the report is to the other
     * @param reason why; not needed
     */
    record RelationBody(
            @NotNull RelationKind relation, @Nullable String reason) {}
}
