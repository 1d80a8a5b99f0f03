package dev.debrief.api.comments;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;

/** Queries for the comments of a report. */
public sealed interface CommentQuery {

    /**
     * The comments of a report, first comment first.
     *
     * @param openOnly whether resolved comments are left out
     * @param byRole whether people are shown by their role instead of their name
     */
    record ListComments(ReportId reportId, AsOf asOf, boolean openOnly, boolean byRole)
            implements CommentQuery, ReportScopedQuery, Query<CommentList> {}
}
