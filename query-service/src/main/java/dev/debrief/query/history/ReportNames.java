package dev.debrief.query.history;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.comments.Comment;
import dev.debrief.api.comments.Comment.Reply;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.people.DisplayNames;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the people of a report are called: everybody whom a part of it names is known. */
@Component
public class ReportNames {

    private static final PartKind[] NAMING_PEOPLE = {
        PartKind.ROLE,
        PartKind.TIMELINE,
        PartKind.POSTMORTEM,
        PartKind.ACTION_ITEM,
        PartKind.PERSPECTIVE,
        PartKind.COMMENT
    };

    private final ReportHistory reportHistory;

    ReportNames(ReportHistory reportHistory) {
        this.reportHistory = reportHistory;
    }

    /** @param byRole whether people are called by their role instead of their name */
    public DisplayNames of(ReportVersion reportVersion, boolean byRole) {
        if (!byRole) {
            return DisplayNames.plain();
        }
        List<Part> parts = reportHistory.parts(reportVersion, ReportHistory.NONE, NAMING_PEOPLE);
        List<RoleAssignment> roles = Parts.all(parts, RoleAssignment.class).toList();
        Set<String> people = parts.stream()
                .flatMap(ReportNames::people)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return DisplayNames.byRole(roles, people);
    }

    private static Stream<String> people(Part part) {
        return switch (part) {
            case TimelineItem item ->
                Stream.concat(
                        item.entry().actors().stream(),
                        Stream.of(item.recordedBy()).filter(ReportNames::isPerson));
            case Postmortem postmortem -> people(postmortem.review());
            case ActionItem item -> people(item);
            case Perspective perspective -> Stream.of(perspective.author().name());
            case Comment comment ->
                Stream.concat(
                                Stream.of(comment.author()),
                                comment.replies().stream().map(Reply::author))
                        .filter(ReportNames::isPerson);
            default -> Stream.of();
        };
    }

    private static Stream<String> people(@Nullable Review review) {
        if (review == null) {
            return Stream.of();
        }
        Stream<String> asked = review.reviewers().stream().map(Owner::person);
        Stream<String> acting = Stream.concat(
                Stream.of(review.requester()), review.approvals().stream().map(Approval::approver));
        return Stream.concat(asked, acting).filter(name -> name != null && isPerson(name));
    }

    private static Stream<String> people(ActionItem item) {
        return Stream.of(
                item.owner() == null ? null : item.owner().person(),
                item.riskAcceptedBy(),
                item.verification() == null ? null : item.verification().verifiedBy());
    }

    /** A client of one word may be a program, and its name a word of the language, such as admin. */
    private static boolean isPerson(String client) {
        return client.strip().contains(" ");
    }
}
