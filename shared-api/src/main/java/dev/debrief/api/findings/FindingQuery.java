package dev.debrief.api.findings;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries for the findings of a report. */
public sealed interface FindingQuery {

    /**
     * The findings, in the order in which they were recorded.
     *
     * @param kinds only these; all when empty
     * @param byRole whether people are shown by their role instead of their name
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListFindings(
            ReportId reportId,
            AsOf asOf,
            List<PartKind> kinds,
            boolean byRole,
            @Nullable String cursor,
            int limit) implements FindingQuery, ReportScopedQuery, Query<FindingPage> {}
}
