package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Further commands on the causes and the trigger of an incident. */
public sealed interface CauseCommand extends ReportCommand {

    /** Gives a cause another category, without changing its content. */
    record ReclassifyCause(
            ReportId reportId,
            FindingId findingId,
            @NotNull @Valid CategoryId category,
            @NotNull @Text(max = 2000) String reason)
            implements CauseCommand {}

    /**
     * Records an answer of a why chain as a cause.
     *
     * @param findingId id of the new cause
     * @param answer number of the answer, counted from 1; null for the last answer
     */
    record PromoteAnswer(
            ReportId reportId,
            FindingId findingId,
            FindingId chain,
            @Nullable @Min(1) Integer answer,
            CauseKind kind,
            boolean primary,
            @Valid CategoryId category,
            @Nullable FactorClass factorClass,
            @Nullable FactorRole role,
            @Nullable FishboneBranch branch)
            implements CauseCommand {}

    /** Records what triggered the incident, or replaces what was recorded. */
    record IdentifyTrigger(
            ReportId reportId, @NotNull @Valid Trigger trigger) implements CauseCommand {}
}
