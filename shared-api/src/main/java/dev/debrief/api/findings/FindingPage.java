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
 * @param version the version of the report the findings are of
 * @param next the cursor of the next page, null on the last
 */
public record FindingPage(
        ReportId reportId,
        long version,
        List<ListedFinding> items,
        @Nullable String next) implements VersionedAnswer {

    /**
     * A finding of any kind.
     *
     * @param version the version of the report at which it last changed
     * @param finding what it says, with the fields of its kind
     * @param previous what it said before it was last revised; null if it never was
     */
    public record ListedFinding(
            PartKind kind,
            FindingId id,
            long version,
            Map<String, Object> finding,
            @Nullable Map<String, Object> previous) {}
}
