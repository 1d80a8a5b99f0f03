package dev.debrief.command.milestone;

import dev.debrief.api.milestone.MilestoneCommand.CorrectMilestone;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.milestone.MilestoneCommand.WithdrawMilestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/milestones/{name}")
@Tag(name = "Milestones")
class MilestoneController {

    private final Commands commands;
    private final Clock clock;

    MilestoneController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PutMapping
    @Operation(
            summary = "Record or correct a milestone",
            description =
                    "Without a time, it is reached now. With a reason, it corrects a recorded milestone. The same time"
                            + " again records nothing. 409 if a recorded milestone differs and no reason is given.")
    ResponseEntity<WriteResult> put(
            @PathVariable ReportId id,
            @Parameter(description = "The name of the milestone.") @PathVariable MilestoneName name,
            @RequestBody MilestoneBody body,
            IfMatch ifMatch) {
        Instant at = body.at() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : body.at();
        return commands.edit(
                        body.reason() == null
                                ? new RecordMilestone(id, name, at, body.at() == null)
                                : new CorrectMilestone(id, name, at, body.reason()),
                        ifMatch)
                .ok();
    }

    @PostMapping("/withdrawal")
    @Operation(
            summary = "Withdraw a milestone",
            description = "For a milestone that was never reached. The history keeps the recorded time. If no time is"
                    + " recorded, nothing changes.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id,
            @Parameter(description = "The name of the milestone.") @PathVariable MilestoneName name,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new WithdrawMilestone(id, name, body.reason()), ifMatch)
                .ok();
    }

    /**
     * The time of a milestone.
     *
     * @param at when the milestone was reached, RFC 3339; now if left out, unless a time is recorded already
     * @param reason why a recorded milestone is corrected; leave out for the first time
     */
    record MilestoneBody(@Nullable Instant at, @Nullable String reason) {}
}
