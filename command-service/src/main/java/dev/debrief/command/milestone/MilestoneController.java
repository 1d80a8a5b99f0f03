package dev.debrief.command.milestone;

import dev.debrief.api.milestone.MilestoneCommand.CorrectMilestone;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.milestone.MilestoneCommand.WithdrawMilestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{id}/milestones/{name}")
@Tag(name = "Milestones")
class MilestoneController {

    private final Commands commands;

    MilestoneController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(summary = "Record a milestone or, with a reason, correct it")
    ResponseEntity<WriteResult> put(
            @PathVariable ReportId id,
            @PathVariable MilestoneName name,
            @RequestBody MilestoneBody body,
            IfMatch ifMatch) {
        return commands.edit(
                        body.reason() == null
                                ? new RecordMilestone(id, name, body.at())
                                : new CorrectMilestone(id, name, body.at(), body.reason()),
                        ifMatch)
                .ok();
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Take a milestone back that was never reached")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id,
            @PathVariable MilestoneName name,
            @RequestBody WithdrawalBody body,
            IfMatch ifMatch) {
        return commands.edit(new WithdrawMilestone(id, name, body.reason()), ifMatch)
                .ok();
    }

    record MilestoneBody(@NotNull Instant at, @Nullable String reason) {}

    record WithdrawalBody(@NotNull String reason) {}
}
