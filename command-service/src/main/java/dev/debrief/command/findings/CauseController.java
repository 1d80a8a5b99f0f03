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
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
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
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}")
@Tag(name = "Causes")
class CauseController {

    private final Commands commands;

    CauseController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/trigger")
    @Operation(
            summary = "Identify the trigger of an incident",
            description = "Records or replaces what set the incident off. The same trigger again records nothing.")
    ResponseEntity<WriteResult> trigger(@PathVariable ReportId id, @RequestBody Trigger body, IfMatch ifMatch) {
        return commands.edit(new IdentifyTrigger(id, body), ifMatch).ok();
    }

    @AllowedTo(Callers.CLASSIFIERS)
    @PutMapping("/causes/{findingId}/category")
    @Operation(
            summary = "Reclassify a cause",
            description =
                    "Assigns the cause to another category of the taxonomy. The same category again records nothing.")
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
    @Operation(
            summary = "Promote an answer of a why chain to a cause",
            description = "The last answer can become a root cause, any answer a contributing factor.")
    ResponseEntity<WriteResult> promote(
            @PathVariable ReportId id,
            @PathVariable FindingId findingId,
            @RequestBody PromotionBody body,
            IdempotencyKey key) {
        FindingId causeId = new FindingId(key.idFor(Caller.current(), "cause " + id));
        return commands.send(body.command(id, causeId, findingId), causeId, key)
                .createdAt("/api/reports/" + id + "/findings?kind=cause");
    }

    /**
     * The new category of a cause.
     *
     * @param category the id of the category
     * @param reason why the cause is reclassified
     */
    record ClassificationBody(
            @NotNull CategoryId category, @NotNull String reason) {}

    /**
     * The cause that an answer becomes.
     *
     * @param answer the number of the answer, counted from 1; the last answer if left out
     * @param kind root cause or contributing factor; root cause if left out
     * @param primary whether this is the primary root cause; false if left out
     * @param category the id of a category of the taxonomy; unknown if left out
     * @param factorClass the class of the factor; optional
     * @param role the role of the factor; optional
     * @param branch the branch of the fishbone diagram; optional
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
