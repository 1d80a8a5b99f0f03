package dev.debrief.api.postmortem;

import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.audiences.AudienceEvent;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.comments.CommentEvent;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.importing.ImportEvent.ArchiveImported;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.meetings.MeetingEvent;
import dev.debrief.api.recurrence.RecurrenceEvent;
import dev.debrief.api.relations.RelationEvent;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.restriction.RestrictionEvent;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.teams.TeamEvent;
import dev.debrief.api.updates.UpdateEvent;
import java.util.List;

/**
 * The content of a report: what reviewers approve, and what a published revision freezes. Action items, updates, teams, the restriction,
 * recurrences, relations to other reports, comments, meetings and the review itself go on living beside it, and so does the classification of causes. Texts for
 * one audience are approved apart.
 */
public final class Content {

    /** The events about what goes on living. */
    private static final List<Class<?>> BESIDE = List.of(
            ActionItemEvent.class,
            ArchiveImported.class,
            AudienceEvent.class,
            CauseReclassified.class,
            CommentEvent.class,
            MeetingEvent.class,
            PostmortemEvent.class,
            RecurrenceEvent.class,
            RelationEvent.class,
            RestrictionEvent.class,
            TeamEvent.class,
            UpdateEvent.class);

    private Content() {}

    /** Whether an event changes the content of a report. A change of status does so only if it reopens the incident. */
    public static boolean isChangedBy(Object event) {
        if (event instanceof StatusChanged status) {
            return status.to().isUnderWay();
        }
        if (event instanceof SectionWritten written) {
            return Statements.audienceOf(written.section().name()).isEmpty();
        }
        if (event instanceof SectionRemoved removed) {
            return Statements.audienceOf(removed.name()).isEmpty();
        }
        return event instanceof ReportEvent && BESIDE.stream().noneMatch(kind -> kind.isInstance(event));
    }
}
