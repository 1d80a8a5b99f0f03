package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.BarrierCorrected;
import dev.debrief.api.findings.FindingEvent.BarrierRecorded;
import dev.debrief.api.findings.FindingEvent.BarrierWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A barrier that should have stopped an incident.
 *
 * @param expected what should have stopped the incident, and where; at most 5000 characters
 * @param outcome whether the barrier held
 * @param why reason why it held or failed, at most 5000 characters; null if unknown
 * @param cause id of the cause that it should have stopped; null if none is named
 */
public record Barrier(
        @NotNull @Text(max = 5000) String expected,
        @NotNull BarrierOutcome outcome,
        @Nullable @Text(max = 5000) String why,
        @Nullable FindingId cause)
        implements Finding {

    @Override
    public List<Reference> references() {
        return cause == null ? List.of() : List.of(Reference.to(Cause.class, "/cause", cause));
    }

    @Override
    public Finding referringTo(UnaryOperator<FindingId> others) {
        return cause == null ? this : new Barrier(expected, outcome, why, others.apply(cause));
    }

    @Override
    public Barrier withTexts(UnaryOperator<String> rewrite) {
        return new Barrier(rewrite.apply(expected), outcome, Finding.rewritten(why, rewrite), cause);
    }

    @Override
    public BarrierRecorded recorded(ReportId report, FindingId id) {
        return new BarrierRecorded(report, id, this);
    }

    @Override
    public BarrierCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new BarrierCorrected(report, id, (Barrier) from, this, reason);
    }

    @Override
    public BarrierWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new BarrierWithdrawn(report, id, this, reason);
    }
}
