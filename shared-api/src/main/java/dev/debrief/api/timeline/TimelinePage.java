package dev.debrief.api.timeline;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline, earliest first.
 *
 * @param version the version of the report this timeline is of
 * @param next the cursor of the next page, null on the last
 */
public record TimelinePage(
        ReportId reportId,
        long version,
        List<TimelineLine> items,
        @Nullable String next) implements VersionedAnswer {}
