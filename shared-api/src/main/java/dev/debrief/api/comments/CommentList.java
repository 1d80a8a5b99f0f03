package dev.debrief.api.comments;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;

/**
 * The comments of a report.
 *
 * @param reportId id of the report
 * @param version version of the report that was read
 * @param items the comments, first comment first
 */
public record CommentList(ReportId reportId, long version, List<CommentView> items) implements VersionedAnswer {

    /**
     * A comment as its readers see it.
     *
     * @param comment the comment with its replies
     * @param outdated whether the part changed, or was withdrawn, after the version that the author had read
     */
    public record CommentView(Comment comment, boolean outdated) {}
}
