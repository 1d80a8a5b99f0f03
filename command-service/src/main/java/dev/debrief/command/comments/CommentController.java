package dev.debrief.command.comments;

import dev.debrief.api.comments.CommentCommand.AddComment;
import dev.debrief.api.comments.CommentCommand.ReopenComment;
import dev.debrief.api.comments.CommentCommand.ReplyToComment;
import dev.debrief.api.comments.CommentCommand.ResolveComment;
import dev.debrief.api.comments.CommentId;
import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.COMMENTERS)
@RequestMapping("/api/reports/{id}/comments")
@Tag(name = "Comments", description = "What readers say about the parts of a report")
class CommentController {

    private final Commands commands;

    CommentController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Comment on a part of a report",
            description = "Whoever may see the report may comment on it. 409 if it has no such part.")
    ResponseEntity<WriteResult> add(@PathVariable ReportId id, @RequestBody CommentBody body, IdempotencyKey key) {
        CommentId commentId = new CommentId(key.idFor(Caller.current(), "comment " + id));
        CommentedPart about = body.about() == null ? new CommentedPart(PartKind.HEADLINE, "") : body.about();
        return commands.send(new AddComment(id, commentId, about, body.version(), body.text()), commentId, key)
                .createdAt("/api/reports/" + id + "/comments/" + commentId);
    }

    @PostMapping("/{commentId}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Reply to a comment", description = "Replies are shown below the comment, first reply first.")
    ResponseEntity<WriteResult> reply(
            @PathVariable ReportId id,
            @PathVariable CommentId commentId,
            @RequestBody ReplyBody body,
            IdempotencyKey key) {
        CommentId replyId = new CommentId(key.idFor(Caller.current(), "reply " + commentId));
        return commands.send(new ReplyToComment(id, commentId, replyId, body.text()), replyId, key)
                .createdAt("/api/reports/" + id + "/comments/" + commentId);
    }

    @PostMapping("/{commentId}/resolution")
    @Operation(
            summary = "Resolve a comment",
            description =
                    "Resolving a resolved comment records nothing. Publication needs every comment resolved, unless"
                            + " the policy says otherwise.")
    ResponseEntity<WriteResult> resolve(
            @PathVariable ReportId id,
            @PathVariable CommentId commentId,
            @RequestBody ResolutionBody body,
            IfMatch ifMatch) {
        return commands.edit(new ResolveComment(id, commentId, body.note()), ifMatch)
                .ok();
    }

    @PostMapping("/{commentId}/reopening")
    @Operation(summary = "Reopen a comment", description = "Needs a reason.")
    ResponseEntity<WriteResult> reopen(
            @PathVariable ReportId id,
            @PathVariable CommentId commentId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new ReopenComment(id, commentId, body.reason()), ifMatch)
                .ok();
    }

    /**
     * A comment.
     *
     * @param about the part that it is about; the report as a whole if left out
     * @param version the version of the report that its author has read; the present one if left out
     * @param text what it says
     */
    record CommentBody(
            @Nullable CommentedPart about,
            @Nullable Long version,
            @NotNull String text) {}

    /**
     * A reply.
     *
     * @param text what it says
     */
    record ReplyBody(@NotNull String text) {}

    /**
     * The end of a discussion.
     *
     * @param note how it was resolved; optional
     */
    record ResolutionBody(@Nullable String note) {}
}
