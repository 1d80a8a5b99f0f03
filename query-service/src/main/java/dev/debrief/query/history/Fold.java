package dev.debrief.query.history;

import static dev.debrief.api.report.PartKind.ACTION_ITEM;
import static dev.debrief.api.report.PartKind.AUDIENCE_APPROVAL;
import static dev.debrief.api.report.PartKind.CAUSE;
import static dev.debrief.api.report.PartKind.COMMENT;
import static dev.debrief.api.report.PartKind.DETECTION;
import static dev.debrief.api.report.PartKind.DISTRIBUTION;
import static dev.debrief.api.report.PartKind.HEADLINE;
import static dev.debrief.api.report.PartKind.LINK;
import static dev.debrief.api.report.PartKind.MEETING;
import static dev.debrief.api.report.PartKind.MILESTONE;
import static dev.debrief.api.report.PartKind.ORIGIN;
import static dev.debrief.api.report.PartKind.OUTLINE;
import static dev.debrief.api.report.PartKind.POSTMORTEM;
import static dev.debrief.api.report.PartKind.RECURRENCE;
import static dev.debrief.api.report.PartKind.RELATION;
import static dev.debrief.api.report.PartKind.RESTRICTION;
import static dev.debrief.api.report.PartKind.REVISION;
import static dev.debrief.api.report.PartKind.ROLE;
import static dev.debrief.api.report.PartKind.SECTION;
import static dev.debrief.api.report.PartKind.SERVICE;
import static dev.debrief.api.report.PartKind.SEVERITY;
import static dev.debrief.api.report.PartKind.STATED_CAUSE;
import static dev.debrief.api.report.PartKind.STATUS;
import static dev.debrief.api.report.PartKind.TEAM;
import static dev.debrief.api.report.PartKind.TIMELINE;
import static dev.debrief.api.report.PartKind.TRIGGER;
import static dev.debrief.api.report.PartKind.UPDATE;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.audiences.AudienceApproval;
import dev.debrief.api.audiences.AudienceEvent.AudienceTextApproved;
import dev.debrief.api.audiences.AudienceEvent.DistributionRecorded;
import dev.debrief.api.audiences.AudienceEvent.DistributionWithdrawn;
import dev.debrief.api.audiences.RecordedDistribution;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.comments.Comment;
import dev.debrief.api.comments.CommentEvent;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentEvent.CommentReopened;
import dev.debrief.api.comments.CommentEvent.CommentReplied;
import dev.debrief.api.comments.CommentEvent.CommentResolved;
import dev.debrief.api.document.DocumentEvent.OutlineChanged;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.TriggerEvent.TriggerIdentified;
import dev.debrief.api.importing.ImportEvent.ArchiveImported;
import dev.debrief.api.importing.ImportEvent.CauseStated;
import dev.debrief.api.importing.ImportEvent.IncidentImported;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.links.LinkEvent.LinkAdded;
import dev.debrief.api.links.LinkEvent.LinkRemoved;
import dev.debrief.api.meetings.MeetingEvent.MeetingCorrected;
import dev.debrief.api.meetings.MeetingEvent.MeetingRecorded;
import dev.debrief.api.meetings.MeetingEvent.MeetingWithdrawn;
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.PeopleEvent.RoleReleased;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemEvent;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemEvent.RevisionWithdrawn;
import dev.debrief.api.postmortem.Revision;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceWithdrawn;
import dev.debrief.api.relations.RelationEvent.RelationWithdrawn;
import dev.debrief.api.relations.RelationEvent.ReportsRelated;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import dev.debrief.api.timeline.TimelineEvent.KeyMarked;
import dev.debrief.api.timeline.TimelineEvent.KeyUnmarked;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventWithdrawn;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.api.updates.UpdateEvent.UpdateCorrected;
import dev.debrief.api.updates.UpdateEvent.UpdatePosted;
import dev.debrief.query.streams.PartEdit;
import dev.debrief.query.streams.PartEdit.Change;
import dev.debrief.query.streams.PartEdit.Close;
import dev.debrief.query.streams.PartEdit.Evolve;
import dev.debrief.query.streams.PartEdit.Open;
import dev.debrief.query.streams.PartEdit.Replace;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What one event does to the parts of a report. Exhaustive: an event the history forgets does not compile. */
final class Fold {

    /** The id of a part of which a report has one. */
    private static final String THE_ONE = "";

    private Fold() {}

    /**
     * What an event changes.
     *
     * @param recordedAt when the event was recorded
     * @param recordedBy the name of the actor who recorded it
     */
    static List<PartEdit<Part>> on(ReportEvent event, Instant recordedAt, String recordedBy) {
        return switch (event) {
            case IncidentDeclared e -> DeclaredParts.of(e.declaration(), recordedAt);
            case StatusChanged e -> List.of(new Open<>(STATUS, THE_ONE, new StatusPart(e.to(), e.reason())));
            case SeverityChanged e -> List.of(new Open<>(SEVERITY, THE_ONE, new SeverityPart(e.to(), e.rationale())));
            case TitleCorrected e -> headline(headline -> headline.titled(e.to()));
            case TypeCorrected e -> headline(headline -> headline.typed(e.to()));
            case DisplayZoneCorrected e -> headline(headline -> headline.shownIn(e.to()));
            case DayCorrected e -> headline(headline -> headline.begunOn(e.to()));
            case DetectionRecorded e -> List.of(new Open<>(DETECTION, THE_ONE, e.to()));
            case IncidentImported e -> List.of(new Open<>(ORIGIN, THE_ONE, e.origin()));
            case ArchiveImported e -> List.of();
            case CauseStated e -> List.of(new Open<>(STATED_CAUSE, idOf(e.number()), e.cause()));
            case MilestoneRecorded e ->
                List.of(DeclaredParts.milestone(new Milestone(e.milestone(), e.at(), e.fedBy())));
            case MilestoneCorrected e ->
                List.of(DeclaredParts.milestone(new Milestone(e.milestone(), e.to(), e.fedBy())));
            case MilestoneWithdrawn e ->
                List.of(new Close<>(MILESTONE, e.milestone().toString()));
            case ServiceAffected e -> List.of(DeclaredParts.service(e.service()));
            case ServiceCleared e -> List.of(new Close<>(SERVICE, DeclaredParts.idOf(e.service())));
            case TeamAssigned e -> List.of(DeclaredParts.team(e.team()));
            case TeamReleased e -> List.of(new Close<>(TEAM, e.team().name()));
            case ReportRestricted e -> List.of(new Open<>(RESTRICTION, THE_ONE, e.restriction()));
            case RestrictionLifted e -> List.of(new Close<>(RESTRICTION, THE_ONE));
            case RoleAssigned e -> List.of(new Open<>(ROLE, idOf(e.assignment()), e.assignment()));
            case RoleReleased e -> List.of(new Close<>(ROLE, idOf(e.assignment())));
            case SectionWritten e ->
                changed(DeclaredParts.section(e.section()), e.section().name());
            case SectionRemoved e -> changed(new Close<>(SECTION, e.name().toString()), e.name());
            case AudienceTextApproved e ->
                List.of(new Open<>(
                        AUDIENCE_APPROVAL, e.audience().toString(), new AudienceApproval(e.audience(), e.approval())));
            case DistributionRecorded e ->
                List.of(new Open<>(
                        DISTRIBUTION,
                        e.distributionId().toString(),
                        new RecordedDistribution(e.distributionId(), e.distribution(), recordedBy)));
            case DistributionWithdrawn e ->
                List.of(new Close<>(DISTRIBUTION, e.distributionId().toString()));
            case MeetingRecorded e ->
                List.of(new Open<>(
                        MEETING,
                        e.meetingId().toString(),
                        new RecordedMeeting(e.meetingId(), e.meeting(), recordedBy)));
            case MeetingCorrected e ->
                List.of(new Change<>(
                        MEETING,
                        e.meetingId().toString(),
                        RecordedMeeting.class,
                        meeting -> meeting.corrected(e.to())));
            case MeetingWithdrawn e ->
                List.of(new Close<>(MEETING, e.meetingId().toString()));
            case TriggerIdentified e -> List.of(new Open<>(TRIGGER, THE_ONE, e.to()));
            case FindingEvent.Recorded<?> e -> List.of(finding(e.findingId(), e.finding()));
            case FindingEvent.Corrected<?> e ->
                List.of(new Replace<>(
                        PartKind.of(e.to().getClass()), e.findingId().toString(), e.to()));
            case CauseReclassified e ->
                List.of(new Change<>(
                        CAUSE, e.findingId().toString(), Cause.class, cause -> cause.classifiedAs(e.to())));
            case FindingEvent.Withdrawn<?> e ->
                List.of(new Close<>(
                        PartKind.of(e.finding().getClass()), e.findingId().toString()));
            case ActionItemProposed e ->
                List.of(new Open<>(ACTION_ITEM, e.itemId().toString(), ActionItem.proposed(e.itemId(), e.proposal())));
            case ActionItemEvent e ->
                List.of(new Change<>(ACTION_ITEM, e.itemId().toString(), ActionItem.class, e::evolve));
            case RecurrenceDetected e ->
                List.of(new Open<>(RECURRENCE, e.recurrence().key(), e.recurrence()));
            case RecurrenceWithdrawn e ->
                List.of(new Close<>(RECURRENCE, e.recurrence().key()));
            case ReportsRelated e ->
                List.of(new Open<>(RELATION, e.relation().other().toString(), e.relation()));
            case RelationWithdrawn e ->
                List.of(new Close<>(RELATION, e.relation().other().toString()));
            case ReportPublished e ->
                List.of(
                        postmortem(e),
                        new Open<>(
                                REVISION,
                                idOf(e.number()),
                                new Revision(e.number(), e.version(), e.hash(), recordedAt, recordedBy, null)));
            case RevisionWithdrawn e ->
                List.of(
                        postmortem(e),
                        new Change<>(
                                REVISION,
                                idOf(e.number()),
                                Revision.class,
                                revision -> revision.withdrawn(e.reason())));
            case PostmortemEvent e -> List.of(postmortem(e));
            case CommentAdded e ->
                List.of(new Open<>(COMMENT, e.commentId().toString(), Comment.of(e, recordedBy, recordedAt)));
            case CommentReplied e ->
                change(e, comment -> comment.with(new Comment.Reply(e.replyId(), e.text(), recordedBy, recordedAt)));
            case CommentResolved e -> change(e, comment -> comment.with(new Comment.Resolution(recordedBy, e.note())));
            case CommentReopened e -> change(e, comment -> comment.with((Comment.Resolution) null));
            case OutlineChanged e -> List.of(new Open<>(OUTLINE, THE_ONE, e.outline()));
            case LinkAdded e -> List.of(DeclaredParts.link(e.link()));
            case LinkRemoved e -> List.of(new Close<>(LINK, e.link().url()));
            case UpdatePosted e ->
                List.of(new Open<>(
                        UPDATE,
                        e.updateId().toString(),
                        PostedUpdate.of(e.updateId(), e.update(), recordedAt, recordedBy)));
            case UpdateCorrected e ->
                List.of(new Change<>(
                        UPDATE, e.updateId().toString(), PostedUpdate.class, update -> update.corrected(e.to())));
            case TimelineEventRecorded e ->
                List.of(new Open<>(
                        TIMELINE,
                        e.eventId().toString(),
                        new TimelineItem(e.eventId(), e.entry(), e.key(), recordedAt, recordedBy, false, null)));
            case TimelineEventCorrected e -> change(e.eventId(), item -> item.corrected(e.to()));
            case TimelineEventWithdrawn e -> change(e.eventId(), item -> item.withdrawn(e.reason()));
            case KeyMarked e -> change(e.eventId(), item -> item.withKey(true));
            case KeyUnmarked e -> change(e.eventId(), item -> item.withKey(false));
        };
    }

    private static List<PartEdit<Part>> headline(UnaryOperator<HeadlinePart> how) {
        return List.of(new Change<>(HEADLINE, THE_ONE, HeadlinePart.class, how));
    }

    /** A change of the text for an audience ends its approval. */
    private static List<PartEdit<Part>> changed(PartEdit<Part> section, SectionName name) {
        return Statements.audienceOf(name)
                .<List<PartEdit<Part>>>map(
                        audience -> List.of(section, new Close<>(AUDIENCE_APPROVAL, audience.toString())))
                .orElse(List.of(section));
    }

    private static PartEdit<Part> postmortem(PostmortemEvent event) {
        return new Evolve<>(POSTMORTEM, THE_ONE, Postmortem.class, Postmortem.DRAFT, event::evolve);
    }

    private static List<PartEdit<Part>> change(CommentEvent event, UnaryOperator<Comment> how) {
        return List.of(new Change<>(COMMENT, event.commentId().toString(), Comment.class, how));
    }

    /** Four digits, so that the order of the ids is that of the numbers. */
    private static String idOf(int number) {
        return "%04d".formatted(number);
    }

    private static Open<Part> finding(FindingId id, Finding finding) {
        return new Open<>(PartKind.of(finding.getClass()), id.toString(), finding);
    }

    private static String idOf(RoleAssignment assignment) {
        return assignment.role() + ":" + assignment.person();
    }

    private static List<PartEdit<Part>> change(TimelineEventId id, UnaryOperator<TimelineItem> how) {
        return List.of(new Change<>(TIMELINE, id.toString(), TimelineItem.class, how));
    }
}
