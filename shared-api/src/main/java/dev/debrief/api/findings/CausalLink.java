package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.CausalLinkCorrected;
import dev.debrief.api.findings.FindingEvent.CausalLinkRecorded;
import dev.debrief.api.findings.FindingEvent.CausalLinkWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A link from a cause to its effect. Causal links never form a cycle.
 *
 * @param from id of the cause
 * @param to id of the effect: a cause, a symptom or an impact
 * @param text how the cause led to the effect, at most 5000 characters; null if not described
 */
public record CausalLink(
        @NotNull FindingId from,
        @NotNull FindingId to,
        @Nullable @Text(max = 5000) String text) implements Finding {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.to(Cause.class, "/from", from),
                new Reference("/to", to, Set.of(Cause.class, Symptom.class, Impact.class)));
    }

    @Override
    public Finding referringTo(UnaryOperator<FindingId> others) {
        return new CausalLink(others.apply(from), others.apply(to), text);
    }

    @Override
    public CausalLink withTexts(UnaryOperator<String> rewrite) {
        return new CausalLink(from, to, Finding.rewritten(text, rewrite));
    }

    @Override
    public CausalLinkRecorded recorded(ReportId report, FindingId id) {
        return new CausalLinkRecorded(report, id, this);
    }

    @Override
    public CausalLinkCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new CausalLinkCorrected(report, id, (CausalLink) from, this, reason);
    }

    @Override
    public CausalLinkWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new CausalLinkWithdrawn(report, id, this, reason);
    }
}
