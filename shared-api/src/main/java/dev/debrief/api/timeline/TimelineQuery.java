package dev.debrief.api.timeline;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries for the timeline of a report. */
public sealed interface TimelineQuery {

    /**
     * The timeline, in the order in which the events occurred.
     *
     * @param kinds only these; all when empty
     * @param keyOnly only the major developments
     * @param withdrawn whether events that were taken back are shown too
     * @param byRole whether people are shown by their role instead of their name
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListTimeline(
            ReportId reportId,
            AsOf asOf,
            List<TimelineKind> kinds,
            boolean keyOnly,
            boolean withdrawn,
            boolean byRole,
            @Nullable String cursor,
            int limit)
            implements TimelineQuery, ReportScopedQuery, Query<TimelinePage> {}
}
