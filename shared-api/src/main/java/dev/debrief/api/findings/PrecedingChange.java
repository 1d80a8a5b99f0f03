package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.PrecedingChangeCorrected;
import dev.debrief.api.findings.FindingEvent.PrecedingChangeRecorded;
import dev.debrief.api.findings.FindingEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change shortly before an incident.
 *
 * @param text what changed, at most 5000 characters
 * @param occurredAt time of the change, not after the start of the impact and never in the future
 * @param cause id of the cause that the change is or activated; null if none is named
 */
public record PrecedingChange(
        @NotNull @Text(max = 5000) String text,
        @NotNull @Dated Instant occurredAt,
        @Nullable FindingId cause) implements Finding {

    @Override
    public List<Reference> references() {
        return cause == null ? List.of() : List.of(Reference.to(Cause.class, "/cause", cause));
    }

    @Override
    public Finding referringTo(UnaryOperator<FindingId> others) {
        return cause == null ? this : new PrecedingChange(text, occurredAt, others.apply(cause));
    }

    @Override
    public PrecedingChange withTexts(UnaryOperator<String> rewrite) {
        return new PrecedingChange(rewrite.apply(text), occurredAt, cause);
    }

    @Override
    public PrecedingChangeRecorded recorded(ReportId report, FindingId id) {
        return new PrecedingChangeRecorded(report, id, this);
    }

    @Override
    public PrecedingChangeCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new PrecedingChangeCorrected(report, id, (PrecedingChange) from, this, reason);
    }

    @Override
    public PrecedingChangeWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new PrecedingChangeWithdrawn(report, id, this, reason);
    }
}
