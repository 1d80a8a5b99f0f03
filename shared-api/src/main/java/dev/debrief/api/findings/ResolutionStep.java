package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.ResolutionStepCorrected;
import dev.debrief.api.findings.FindingEvent.ResolutionStepRecorded;
import dev.debrief.api.findings.FindingEvent.ResolutionStepWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A step towards recovery. Steps that failed are recorded too.
 *
 * @param occurredAt time of the step, never in the future; null if it is not known
 * @param action what was done, at most 5000 characters
 * @param rationale why it was expected to help, at most 5000 characters; null if not described
 * @param outcome result of the step; unknown by default
 */
public record ResolutionStep(
        @Nullable @Dated Instant occurredAt,
        @NotNull @Text(max = 5000) String action,
        @Nullable @Text(max = 5000) String rationale,
        StepOutcome outcome)
        implements Finding {

    public ResolutionStep {
        outcome = outcome == null ? StepOutcome.UNKNOWN : outcome;
    }

    @Override
    public ResolutionStep withTexts(UnaryOperator<String> rewrite) {
        return new ResolutionStep(occurredAt, rewrite.apply(action), Finding.rewritten(rationale, rewrite), outcome);
    }

    @Override
    public ResolutionStepRecorded recorded(ReportId report, FindingId id) {
        return new ResolutionStepRecorded(report, id, this);
    }

    @Override
    public ResolutionStepCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new ResolutionStepCorrected(report, id, (ResolutionStep) from, this, reason);
    }

    @Override
    public ResolutionStepWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new ResolutionStepWithdrawn(report, id, this, reason);
    }
}
