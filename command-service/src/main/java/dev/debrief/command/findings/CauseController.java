package dev.debrief.command.findings;

import dev.debrief.api.findings.CauseCommand.IdentifyTrigger;
import dev.debrief.api.findings.CauseCommand.PromoteAnswer;
import dev.debrief.api.findings.CauseCommand.ReclassifyCause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FishboneBranch;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{id}")
@Tag(name = "Causes")
class CauseController {

    private final Commands commands;

    CauseController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/trigger")
    @Operation(summary = "Say what set the incident off")
    ResponseEntity<WriteResult> trigger(@PathVariable ReportId id, @RequestBody Trigger body, IfMatch ifMatch) {
        return commands.edit(new IdentifyTrigger(id, body), ifMatch).ok();
    }

    @PutMapping("/causes/{findingId}/category")
    @Operation(summary = "Hold a cause to be of another category, and say why")
    ResponseEntity<WriteResult> reclassify(
            @PathVariable ReportId id,
            @PathVariable FindingId findingId,
            @RequestBody ClassificationBody body,
            IfMatch ifMatch) {
        return commands.edit(new ReclassifyCause(id, findingId, body.category(), body.reason()), ifMatch)
                .ok();
    }

    @PostMapping("/why-chains/{findingId}/promotion")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a cause of an answer: a root cause of the last, a contributing factor of any")
    ResponseEntity<WriteResult> promote(
            @PathVariable ReportId id,
            @PathVariable FindingId findingId,
            @RequestBody PromotionBody body,
            IdempotencyKey key) {
        FindingId causeId = new FindingId(key.idFor(Caller.current(), "cause " + id));
        return commands.send(body.command(id, causeId, findingId), causeId, key)
                .createdAt("/api/reports/" + id + "/findings?kind=cause");
    }

    record ClassificationBody(
            @NotNull CategoryId category, @NotNull String reason) {}

    /**
     * @param answer counts the answers from 1; the last unless said otherwise
     * @param kind a root cause unless said otherwise
     */
    record PromotionBody(
            @Nullable Integer answer,
            @Nullable CauseKind kind,
            @Nullable Boolean primary,
            @Nullable CategoryId category,
            @Nullable FactorClass factorClass,
            @Nullable FactorRole role,
            @Nullable FishboneBranch branch) {

        PromoteAnswer command(ReportId report, FindingId cause, FindingId chain) {
            return new PromoteAnswer(
                    report,
                    cause,
                    chain,
                    answer,
                    kind == null ? CauseKind.ROOT_CAUSE : kind,
                    Boolean.TRUE.equals(primary),
                    category == null ? CategoryId.UNKNOWN : category,
                    factorClass,
                    role,
                    branch);
        }
    }
}
