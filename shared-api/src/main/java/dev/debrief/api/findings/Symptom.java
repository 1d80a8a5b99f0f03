package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.SymptomCorrected;
import dev.debrief.api.findings.FindingEvent.SymptomRecorded;
import dev.debrief.api.findings.FindingEvent.SymptomWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that was observed during an incident. It is an effect, not a cause.
 *
 * @param text what was observed, at most 20000 characters
 * @param observedAt time at which it was observed, never in the future; null if unknown
 */
public record Symptom(
        @NotNull @Text String text, @Nullable @Dated Instant observedAt) implements Finding {

    @Override
    public Symptom withTexts(UnaryOperator<String> rewrite) {
        return new Symptom(rewrite.apply(text), observedAt);
    }

    @Override
    public SymptomRecorded recorded(ReportId report, FindingId id) {
        return new SymptomRecorded(report, id, this);
    }

    @Override
    public SymptomCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new SymptomCorrected(report, id, (Symptom) from, this, reason);
    }

    @Override
    public SymptomWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new SymptomWithdrawn(report, id, this, reason);
    }
}
