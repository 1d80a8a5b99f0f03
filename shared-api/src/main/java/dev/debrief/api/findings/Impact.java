package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.ImpactCorrected;
import dev.debrief.api.findings.FindingEvent.ImpactRecorded;
import dev.debrief.api.findings.FindingEvent.ImpactWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A harm that an incident did. Without an amount, it needs a text.
 *
 * @param dimension area of the harm, such as financial or customer
 * @param metric what the amount counts, such as failed payments; at most 200 characters; null if not stated
 * @param amount how much harm was done; null if there is no number
 * @param estimated whether the amount is an estimate; false by default
 * @param text description of the harm, at most 20000 characters; required without an amount, null if not described
 */
public record Impact(
        @NotNull ImpactDimension dimension,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String metric,
        @Valid @Nullable Amount amount,
        Boolean estimated,
        @Nullable @Text String text)
        implements Finding {

    public Impact {
        estimated = estimated != null && estimated;
    }

    @Override
    public Impact withTexts(UnaryOperator<String> rewrite) {
        return new Impact(dimension, metric, amount, estimated, Finding.rewritten(text, rewrite));
    }

    @Override
    public ImpactRecorded recorded(ReportId report, FindingId id) {
        return new ImpactRecorded(report, id, this);
    }

    @Override
    public ImpactCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new ImpactCorrected(report, id, (Impact) from, this, reason);
    }

    @Override
    public ImpactWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new ImpactWithdrawn(report, id, this, reason);
    }
}
