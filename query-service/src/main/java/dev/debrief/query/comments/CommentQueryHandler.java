package dev.debrief.query.comments;

import static dev.debrief.query.history.Parts.all;

import dev.debrief.api.comments.Comment;
import dev.debrief.api.comments.Comment.Reply;
import dev.debrief.api.comments.Comment.Resolution;
import dev.debrief.api.comments.CommentList;
import dev.debrief.api.comments.CommentList.CommentView;
import dev.debrief.api.comments.CommentQuery.ListComments;
import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportNames;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what readers say about the parts of a report. */
@Component
class CommentQueryHandler {

    private final ReportHistory reportHistory;
    private final ReportNames reportNames;

    CommentQueryHandler(ReportHistory reportHistory, ReportNames reportNames) {
        this.reportHistory = reportHistory;
        this.reportNames = reportNames;
    }

    @QueryHandler
    CommentList answer(ListComments query) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        List<Part> parts = reportHistory.parts(reportVersion, PartKind.COMMENT);
        DisplayNames displayNames = reportNames.of(reportVersion, query.byRole());
        Map<CommentedPart, Long> changedAt = reportHistory.lastChanges(
                reportVersion, all(parts, Comment.class).map(Comment::about).collect(Collectors.toSet()));
        return new CommentList(
                query.reportId(),
                reportVersion.version(),
                all(parts, Comment.class)
                        .filter(comment -> comment.open() || !query.openOnly())
                        .sorted(Comparator.comparing(Comment::writtenAt)
                                .thenComparing(comment -> comment.id().toString()))
                        .map(comment -> new CommentView(named(comment, displayNames), isOutdated(comment, changedAt)))
                        .toList());
    }

    /** A comment on the report as a whole is never outdated. */
    private static boolean isOutdated(Comment comment, Map<CommentedPart, Long> changedAt) {
        return comment.about().kind() != PartKind.HEADLINE
                && changedAt.getOrDefault(comment.about(), Long.MAX_VALUE) > comment.version();
    }

    private static Comment named(Comment comment, DisplayNames displayNames) {
        Resolution end = comment.resolution();
        return new Comment(
                comment.id(),
                comment.about(),
                comment.version(),
                displayNames.in(comment.text()),
                displayNames.of(comment.author()),
                comment.writtenAt(),
                comment.replies().stream()
                        .map(reply -> new Reply(
                                reply.id(),
                                displayNames.in(reply.text()),
                                displayNames.of(reply.author()),
                                reply.writtenAt()))
                        .toList(),
                end == null ? null : new Resolution(displayNames.of(end.by()), displayNames.inAny(end.note())));
    }
}
