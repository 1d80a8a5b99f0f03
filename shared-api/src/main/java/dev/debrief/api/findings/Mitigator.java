package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.MitigatorCorrected;
import dev.debrief.api.findings.FindingEvent.MitigatorRecorded;
import dev.debrief.api.findings.FindingEvent.MitigatorWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that kept an incident from becoming worse.
 *
 * @param kind kind of mitigator; other by default
 * @param text what limited the damage, at most 5000 characters
 * @param benefit what it was good for, to justify its cost; at most 5000 characters; null if not described
 * @param avoided amount of harm that it avoided; null if unknown
 */
public record Mitigator(
        MitigatorKind kind,
        @NotNull @Text(max = 5000) String text,
        @Nullable @Text(max = 5000) String benefit,
        @Valid @Nullable Amount avoided)
        implements Finding {

    public Mitigator {
        kind = kind == null ? MitigatorKind.OTHER : kind;
    }

    @Override
    public Mitigator withTexts(UnaryOperator<String> rewrite) {
        return new Mitigator(kind, rewrite.apply(text), Finding.rewritten(benefit, rewrite), avoided);
    }

    @Override
    public MitigatorRecorded recorded(ReportId report, FindingId id) {
        return new MitigatorRecorded(report, id, this);
    }

    @Override
    public MitigatorCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new MitigatorCorrected(report, id, (Mitigator) from, this, reason);
    }

    @Override
    public MitigatorWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new MitigatorWithdrawn(report, id, this, reason);
    }
}
