package dev.debrief.api.postmortem;

import dev.debrief.api.Query;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.postmortem.PostmortemView.RevisionView;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;

/** Queries for the published revisions of a report. */
public sealed interface PostmortemQuery {

    /** The published revisions of a report. */
    record ListRevisions(ReportId reportId, AsOf asOf)
            implements PostmortemQuery, ReportScopedQuery, Query<RevisionList> {}

    /**
     * A published revision.
     *
     * @param number number of the revision; 0 for the one that is published at present
     * @param byRole whether people are shown by their role instead of their name
     */
    record FindRevision(ReportId reportId, int number, boolean byRole)
            implements PostmortemQuery, ReportScopedQuery, Query<PublishedReport> {}

    /** Computes the hash of a published revision again, from the stored events. */
    record VerifyRevision(ReportId reportId, int number)
            implements PostmortemQuery, ReportScopedQuery, Query<RevisionVerification> {}

    /**
     * A published revision of a report.
     *
     * @param revision the revision
     * @param version version of the report that it shows
     * @param report the report, frozen as it was published
     * @param actions the action items as they are at present
     */
    record PublishedReport(RevisionView revision, long version, ReportView report, List<TrackedItem> actions)
            implements VersionedAnswer {}

    /**
     * Whether a published revision is what was recorded.
     *
     * @param number number of the revision
     * @param version version of the report that it shows
     * @param recorded hash that was recorded when it was published
     * @param computed hash of the events that are stored now
     * @param intact whether both are the same
     */
    record RevisionVerification(int number, long version, String recorded, String computed, boolean intact)
            implements VersionedAnswer {}
}
