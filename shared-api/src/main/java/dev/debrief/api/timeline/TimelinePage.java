package dev.debrief.api.timeline;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the timeline of a report, earliest event first.
 *
 * @param reportId id of the report
 * @param version version of the report that the timeline belongs to
 * @param items timeline events on this page
 * @param next cursor of the next page; null on the last page
 */
public record TimelinePage(
        ReportId reportId,
        long version,
        List<TimelineLine> items,
        @Nullable String next) implements VersionedAnswer {}
