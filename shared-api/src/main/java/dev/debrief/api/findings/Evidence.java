package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.WebAddress;
import dev.debrief.api.findings.FindingEvent.EvidenceCorrected;
import dev.debrief.api.findings.FindingEvent.EvidenceRecorded;
import dev.debrief.api.findings.FindingEvent.EvidenceWithdrawn;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEventId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Material that supports a report, such as a chart or an interview.
 *
 * @param kind kind of the material, such as log_metric
 * @param label short name, such as Appendix A: error rate; at most 200 characters
 * @param description what the material shows, at most 20000 characters; null if not described
 * @param url address at which it is stored: http or https, at most 2000 characters; null if unknown
 * @param from start of the period that the material shows; null if unknown
 * @param to end of the period that the material shows, not before its start; null if unknown
 * @param timelineEvents ids of the timeline events of the same report that the material shows, at most 50; empty by default
 */
public record Evidence(
        @NotNull EvidenceKind kind,
        @NotNull @Text(max = Text.SHORT, singleLine = true) String label,
        @Nullable @Text String description,

        @Nullable @WebAddress String url,

        @Nullable @Dated Instant from,
        @Nullable @Dated Instant to,
        @Size(max = 50) List<@NotNull TimelineEventId> timelineEvents)
        implements Finding {

    public Evidence {
        timelineEvents = timelineEvents == null ? List.of() : timelineEvents;
    }

    @Override
    public Evidence withTexts(UnaryOperator<String> rewrite) {
        return new Evidence(
                kind, rewrite.apply(label), Finding.rewritten(description, rewrite), url, from, to, timelineEvents);
    }

    @Override
    public EvidenceRecorded recorded(ReportId report, FindingId id) {
        return new EvidenceRecorded(report, id, this);
    }

    @Override
    public EvidenceCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new EvidenceCorrected(report, id, (Evidence) from, this, reason);
    }

    @Override
    public EvidenceWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new EvidenceWithdrawn(report, id, this, reason);
    }
}
