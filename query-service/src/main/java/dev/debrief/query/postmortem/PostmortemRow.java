package dev.debrief.query.postmortem;

import dev.debrief.api.comments.CommentEvent;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentEvent.CommentReopened;
import dev.debrief.api.comments.CommentEvent.CommentResolved;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemEvent;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list of post-mortems.
 *
 * @param version the version of the report with the last change of this row
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
        Set<String> openComments)
        implements PostmortemRowBuilder.With {

    /** The events that may change a row. */
    static final List<Class<?>> CHANGED_BY = List.of(
            IncidentDeclared.class,
            TitleCorrected.class,
            SeverityChanged.class,
            TeamEvent.class,
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
                Set.of());
    }

    /** The row after an event; an equal one if nothing changed. */
    PostmortemRow evolve(ReportEvent event, Instant recordedAt) {
        return switch (event) {
            case TitleCorrected e -> withTitle(e.to());
            case SeverityChanged e -> withSeverity(e.to());
            case TeamEvent e -> withTeams(e.evolve(teams));
            case CommentAdded e -> withOpenComments(with(e));
            case CommentReopened e -> withOpenComments(with(e));
            case CommentResolved e -> withOpenComments(without(e));
            case ReportPublished e ->
                with().postmortem(e.evolve(postmortem))
                        .firstPublishedAt(firstPublishedAt == null ? recordedAt : firstPublishedAt)
                        .lastPublishedAt(recordedAt)
                        .build();
            case PostmortemEvent e -> withPostmortem(e.evolve(postmortem));
            default -> this;
        };
    }

    private Set<String> with(CommentEvent event) {
        Set<String> after = new TreeSet<>(openComments);
        after.add(event.commentId().toString());
        return after;
    }

    private Set<String> without(CommentEvent event) {
        Set<String> after = new TreeSet<>(openComments);
        after.remove(event.commentId().toString());
        return after;
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
