package dev.debrief.api.comments;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Events about the comments of a report. */
public sealed interface CommentEvent extends ReportEvent {

    CommentId commentId();

    /** A reader commented on a part of the report. */
    record CommentAdded(ReportId reportId, CommentId commentId, CommentedPart about, long version, String text)
            implements CommentEvent {}

    /** Somebody answered a comment. */
    record CommentReplied(ReportId reportId, CommentId commentId, CommentId replyId, String text)
            implements CommentEvent {}

    /** A comment was marked as resolved. */
    record CommentResolved(
            ReportId reportId,
            CommentId commentId,
            @Nullable String note) implements CommentEvent {

        @Override
        public @Nullable String reason() {
            return note;
        }
    }

    /** A resolved comment was opened again. */
    record CommentReopened(ReportId reportId, CommentId commentId, String reason) implements CommentEvent {}
}
