package dev.debrief.api.report;

import java.util.List;

/**
 * What still keeps a report from review.
 *
 * @param ready whether nothing does
 * @param blocking what does: no cause is named, or a root cause that nothing is done about
 * @param remarks what else would make it better
 */
public record Readiness(ReportId reportId, long version, boolean ready, List<Remark> blocking, List<Remark> remarks)
        implements VersionedAnswer {}
