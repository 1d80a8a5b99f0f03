package dev.debrief.api.comments;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReaderCommand;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Commands on the comments of a report. Whoever may see the report may comment on it. */
public sealed interface CommentCommand extends ReportCommand, ReaderCommand {

    /**
     * Comments on a part of a report. Repeated with the same content, it changes nothing.
     *
     * @param version version of the report that the author has read; null for the present one
     */
    record AddComment(
            ReportId reportId,
            CommentId commentId,
            @NotNull @Valid CommentedPart about,
            @Nullable Long version,
            @NotNull @Text(max = 5000) String text)
            implements CommentCommand {}

    /** Answers a comment. Repeated with the same content, it changes nothing. */
    record ReplyToComment(
            ReportId reportId,
            CommentId commentId,
            CommentId replyId,
            @NotNull @Text(max = 5000) String text) implements CommentCommand {}

    /** Marks a comment as resolved. */
    record ResolveComment(
            ReportId reportId,
            CommentId commentId,
            @Nullable @Text(max = 2000) String note) implements CommentCommand {}

    /** Opens a resolved comment again. */
    record ReopenComment(
            ReportId reportId,
            CommentId commentId,
            @NotNull @Text(max = 2000) String reason) implements CommentCommand {}
}
