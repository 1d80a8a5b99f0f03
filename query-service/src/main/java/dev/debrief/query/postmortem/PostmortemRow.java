package dev.debrief.query.postmortem;

import dev.debrief.api.actions.ActionItemEvent.ActionItemCancelled;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.ActionItemReopened;
import dev.debrief.api.comments.CommentEvent;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentEvent.CommentReopened;
import dev.debrief.api.comments.CommentEvent.CommentResolved;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingEvent.CauseCorrected;
import dev.debrief.api.findings.FindingEvent.CauseWithdrawn;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemEvent;
import dev.debrief.api.postmortem.PostmortemEvent.ReportApproved;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.restriction.RestrictionEvent;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list of post-mortems.
 *
 * @param version the version of the report with the last change of this row
 * @param actionItems the ids of the action items that were not cancelled
 * @param severityLowered whether the severity was lowered after the first approval
 * @param causeSoftened whether a root cause was withdrawn or made a lesser cause after the first approval
 * @param accusingWordings how many wordings of the last published revision accuse people
 */
@RecordBuilder
record PostmortemRow(
        String report,
        long version,
        String title,
        IncidentType type,
        @Nullable Severity severity,
        List<String> teams,
        Postmortem postmortem,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant lastPublishedAt,
        Set<String> openComments,
        Set<String> actionItems,
        boolean restricted,
        boolean approvedOnce,
        boolean severityLowered,
        boolean causeSoftened,
        int accusingWordings)
        implements PostmortemRowBuilder.With {

    /** The events that may change a row. */
    static final List<Class<?>> CHANGED_BY = List.of(
            IncidentDeclared.class,
            TitleCorrected.class,
            TypeCorrected.class,
            SeverityChanged.class,
            TeamEvent.class,
            ActionItemProposed.class,
            ActionItemCancelled.class,
            ActionItemReopened.class,
            CauseCorrected.class,
            CauseWithdrawn.class,
            RestrictionEvent.class,
            CommentEvent.class,
            PostmortemEvent.class);

    static PostmortemRow declared(IncidentDeclared event) {
        Declaration declaration = event.declaration();
        return new PostmortemRow(
                event.reportId().toString(),
                0,
                declaration.title(),
                declaration.type(),
                declaration.severity(),
                declaration.teams().stream().map(Team::name).distinct().toList(),
                Postmortem.DRAFT,
                null,
                null,
                Set.of(),
                Set.of(),
                declaration.restriction() != null,
                false,
                false,
                false,
                0);
    }

    /** The row after an event; an equal one if nothing changed. */
    PostmortemRow evolve(ReportEvent event, Instant recordedAt) {
        return switch (event) {
            case TitleCorrected e -> withTitle(e.to());
            case TypeCorrected e -> withType(e.to());
            case SeverityChanged e ->
                withSeverity(e.to()).withSeverityLowered(severityLowered || (approvedOnce && isLowered(e)));
            case CauseCorrected e -> e.to().kind() == CauseKind.ROOT_CAUSE ? this : softened(e.from());
            case CauseWithdrawn e -> softened(e.finding());
            case ActionItemProposed e -> withActionItems(added(actionItems, e.itemId()));
            case ActionItemReopened e -> withActionItems(added(actionItems, e.itemId()));
            case ActionItemCancelled e -> withActionItems(removed(actionItems, e.itemId()));
            case ReportRestricted e -> withRestricted(true);
            case RestrictionLifted e -> withRestricted(false);
            case ReportApproved e ->
                with().postmortem(e.evolve(postmortem)).approvedOnce(true).build();
            case TeamEvent e -> withTeams(e.evolve(teams));
            case CommentAdded e -> withOpenComments(added(openComments, e.commentId()));
            case CommentReopened e -> withOpenComments(added(openComments, e.commentId()));
            case CommentResolved e -> withOpenComments(removed(openComments, e.commentId()));
            case ReportPublished e ->
                with().postmortem(e.evolve(postmortem))
                        .firstPublishedAt(firstPublishedAt == null ? recordedAt : firstPublishedAt)
                        .lastPublishedAt(recordedAt)
                        .accusingWordings(Objects.requireNonNullElse(e.accusingWordings(), 0))
                        .build();
            case PostmortemEvent e -> withPostmortem(e.evolve(postmortem));
            default -> this;
        };
    }

    private static Set<String> added(Set<String> before, Object id) {
        Set<String> after = new TreeSet<>(before);
        after.add(id.toString());
        return after;
    }

    private static Set<String> removed(Set<String> before, Object id) {
        Set<String> after = new TreeSet<>(before);
        after.remove(id.toString());
        return after;
    }

    private static boolean isLowered(SeverityChanged event) {
        return event.from() != null && event.to().compareTo(event.from()) > 0;
    }

    private PostmortemRow softened(Cause cause) {
        return withCauseSoftened(causeSoftened || (approvedOnce && cause.kind() == CauseKind.ROOT_CAUSE));
    }

    /** The due time; null if it need not be written. */
    @Nullable
    Instant dueAt() {
        Requirement requirement = postmortem.requirement();
        return requirement == null ? null : requirement.dueAt();
    }

    /** The review that is running; null if none is. */
    @Nullable
    Review running() {
        return postmortem.stage() == PostmortemStage.IN_REVIEW ? postmortem.review() : null;
    }
}
