package dev.debrief.api.comments;

import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.report.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a reader on a part of a report.
 *
 * @param id id of the comment
 * @param about the part that it is about
 * @param version version of the report that its author had read
 * @param text what it says
 * @param author name of its author
 * @param writtenAt when it was written, in UTC
 * @param replies answers to it, first answer first
 * @param resolution why it is resolved; null while it is open
 */
public record Comment(
        CommentId id,
        CommentedPart about,
        long version,
        String text,
        String author,
        Instant writtenAt,
        List<Reply> replies,
        @Nullable Resolution resolution)
        implements Part {

    public Comment {
        replies = replies == null ? List.of() : List.copyOf(replies);
    }

    /** A new comment. */
    public static Comment of(CommentAdded event, String author, Instant writtenAt) {
        return new Comment(
                event.commentId(), event.about(), event.version(), event.text(), author, writtenAt, List.of(), null);
    }

    /**
     * An answer to a comment.
     *
     * @param id id of the reply
     * @param text what it says
     * @param author name of its author
     * @param writtenAt when it was written, in UTC
     */
    public record Reply(CommentId id, String text, String author, Instant writtenAt) {}

    /**
     * The end of a discussion.
     *
     * @param by name of the actor who marked the comment as resolved
     * @param note how it was resolved; null if not stated
     */
    public record Resolution(String by, @Nullable String note) {}

    public boolean open() {
        return resolution == null;
    }

    /** The comment with one more reply. */
    public Comment with(Reply reply) {
        List<Reply> more = new ArrayList<>(replies);
        more.add(reply);
        return new Comment(id, about, version, text, author, writtenAt, more, resolution);
    }

    /** The comment, resolved or open again. */
    public Comment with(@Nullable Resolution end) {
        return new Comment(id, about, version, text, author, writtenAt, replies, end);
    }
}
