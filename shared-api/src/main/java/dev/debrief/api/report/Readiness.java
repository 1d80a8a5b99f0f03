package dev.debrief.api.report;

import java.util.List;

/**
 * Whether a report is ready for review.
 *
 * @param reportId id of the report
 * @param version version of the report that was checked
 * @param ready whether nothing blocks a review of the report
 * @param blocking remarks that block a review: no cause is recorded, or a root cause has no action item
 * @param remarks other remarks, which do not block a review
 */
public record Readiness(ReportId reportId, long version, boolean ready, List<Remark> blocking, List<Remark> remarks)
        implements VersionedAnswer {}
