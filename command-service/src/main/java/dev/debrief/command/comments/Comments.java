package dev.debrief.command.comments;

import static dev.debrief.api.Rejection.COMMENTED_PART_UNKNOWN;
import static dev.debrief.api.Rejection.COMMENT_NOT_FOUND;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.VERSION_NOT_REACHED;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.comments.CommentCommand.AddComment;
import dev.debrief.api.comments.CommentCommand.ReopenComment;
import dev.debrief.api.comments.CommentCommand.ReplyToComment;
import dev.debrief.api.comments.CommentCommand.ResolveComment;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentEvent.CommentReopened;
import dev.debrief.api.comments.CommentEvent.CommentReplied;
import dev.debrief.api.comments.CommentEvent.CommentResolved;
import dev.debrief.api.comments.CommentId;
import dev.debrief.api.comments.CommentedPart;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** What readers say about the parts of a report. */
public class Comments {

    private static final int MAX_COMMENTS = 2_000;
    private static final int MAX_REPLIES = 500;

    private final Map<CommentId, CommentState> comments = new LinkedHashMap<>();
    private final Predicate<CommentedPart> stands;

    /** @param stands whether the report has such a part, and it was not withdrawn */
    public Comments(Predicate<CommentedPart> stands) {
        this.stands = stands;
    }

    /**
     * The state of a comment that later decisions need.
     *
     * @param version the version of the report that answered the command
     */
    private record CommentState(
            CommentedPart about, String text, long version, boolean open, Map<CommentId, Reply> replies) {

        CommentState opened(boolean now) {
            return new CommentState(about, text, version, now, replies);
        }
    }

    private record Reply(String text, long version) {}

    /** The ids of the comments that are not resolved. */
    public List<String> open() {
        return comments.entrySet().stream()
                .filter(entry -> entry.getValue().open())
                .map(entry -> entry.getKey().toString())
                .toList();
    }

    @CommandHandler
    long decide(AddComment command) {
        CommentState known = comments.get(command.commentId());
        if (known != null) {
            rejectIf(
                    !known.text().equals(command.text()) || !known.about().equals(command.about()),
                    IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectFull(comments.size() >= MAX_COMMENTS, MAX_COMMENTS);
        rejectAtIf(!stands.test(command.about()), "/about", COMMENTED_PART_UNKNOWN);
        long read = command.version() == null ? getVersion() : command.version();
        rejectAtIf(read > getVersion() || read < 0, "/version", VERSION_NOT_REACHED);
        apply(new CommentAdded(command.reportId(), command.commentId(), command.about(), read, command.text()));
        return getVersion();
    }

    @CommandHandler
    long decide(ReplyToComment command) {
        Map<CommentId, Reply> replies = comment(command.commentId()).replies();
        Reply known = replies.get(command.replyId());
        if (known != null) {
            rejectIf(!known.text().equals(command.text()), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectFull(replies.size() >= MAX_REPLIES, MAX_REPLIES);
        apply(new CommentReplied(command.reportId(), command.commentId(), command.replyId(), command.text()));
        return getVersion();
    }

    @CommandHandler
    void decide(ResolveComment command) {
        if (comment(command.commentId()).open()) {
            apply(new CommentResolved(command.reportId(), command.commentId(), command.note()));
        }
    }

    @CommandHandler
    void decide(ReopenComment command) {
        if (!comment(command.commentId()).open()) {
            apply(new CommentReopened(command.reportId(), command.commentId(), command.reason()));
        }
    }

    private CommentState comment(CommentId id) {
        return require(comments.get(id), COMMENT_NOT_FOUND);
    }

    @EventSourcingHandler
    void evolve(CommentAdded event, @SequenceNumber long version) {
        comments.put(event.commentId(), new CommentState(event.about(), event.text(), version, true, new HashMap<>()));
    }

    @EventSourcingHandler
    void evolve(CommentReplied event, @SequenceNumber long version) {
        comment(event.commentId()).replies().put(event.replyId(), new Reply(event.text(), version));
    }

    @EventSourcingHandler
    void evolve(CommentResolved event) {
        comments.computeIfPresent(event.commentId(), (id, comment) -> comment.opened(false));
    }

    @EventSourcingHandler
    void evolve(CommentReopened event) {
        comments.computeIfPresent(event.commentId(), (id, comment) -> comment.opened(true));
    }
}
