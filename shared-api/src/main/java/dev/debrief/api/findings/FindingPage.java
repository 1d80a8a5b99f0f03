package dev.debrief.api.findings;

import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the findings of a report, in the order in which they were recorded.
 *
 * @param reportId id of the report
 * @param version version of the report that the findings belong to
 * @param items findings on this page
 * @param next cursor of the next page; null on the last page
 */
public record FindingPage(
        ReportId reportId,
        long version,
        List<ListedFinding> items,
        @Nullable String next) implements VersionedAnswer {

    /**
     * A finding of any kind.
     *
     * @param kind kind of the finding
     * @param id id of the finding
     * @param version report version at which the finding last changed
     * @param finding current content, with the properties of its kind
     * @param previous content before the last correction; null if it was never corrected
     */
    public record ListedFinding(
            PartKind kind,
            FindingId id,
            long version,
            Map<String, Object> finding,
            @Nullable Map<String, Object> previous) {}
}
