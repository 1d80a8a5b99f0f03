package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What one can say of the causes of an incident, beyond stating, revising and withdrawing them. */
public sealed interface CauseCommand extends ReportCommand {

    /** Holds a cause to be of another category, without changing what it says. */
    record ReclassifyCause(
            ReportId reportId,
            FindingId findingId,
            @NotNull @Valid CategoryId category,
            @NotNull @Text(max = 2000) String reason)
            implements CauseCommand {}

    /**
     * Makes a cause of an answer of a why chain.
     *
     * @param findingId of the cause
     * @param answer counts the answers from 1; null for the last
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

    record IdentifyTrigger(
            ReportId reportId, @NotNull @Valid Trigger trigger) implements CauseCommand {}
}
