package dev.debrief.api.report;

import java.util.List;

/**
 * Whether a report is ready for review.
 *
 * @param reportId id of the report
 * @param version version of the report that was checked
 * @param policyVersion version of the policy that says which rules block
 * @param ready whether nothing blocks a review and the publication of the report
 * @param blocking remarks of rules that block; an open comment blocks publication only
 * @param remarks other remarks, which do not block a review
 */
public record Readiness(
        ReportId reportId, long version, long policyVersion, boolean ready, List<Remark> blocking, List<Remark> remarks)
        implements VersionedAnswer {}
