package dev.debrief.query;

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
import dev.debrief.api.comments.Comment;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentEvent.CommentReopened;
import dev.debrief.api.comments.CommentEvent.CommentReplied;
import dev.debrief.api.comments.CommentEvent.CommentResolved;
import dev.debrief.api.comments.CommentId;
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
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.links.LinkEvent.LinkAdded;
import dev.debrief.api.links.LinkEvent.LinkRemoved;
import dev.debrief.api.meetings.Meeting;
import dev.debrief.api.meetings.MeetingEvent.MeetingCorrected;
import dev.debrief.api.meetings.MeetingEvent.MeetingRecorded;
import dev.debrief.api.meetings.MeetingEvent.MeetingWithdrawn;
import dev.debrief.api.meetings.MeetingId;
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
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
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import dev.debrief.api.timeline.TimelineEntry;
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
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report made of its events one by one, as plainly as can be: what the views are compared with. */
public final class NaiveReport {

    /** Which part of a report it is; sorts by the names of kinds, and by ids. */
    public record PartKey(PartKind kind, String id) implements Comparable<PartKey> {

        @Override
        public int compareTo(PartKey other) {
            return Comparator.comparing((PartKey key) -> key.kind().toString())
                    .thenComparing(PartKey::id)
                    .compare(this, other);
        }
    }

    /** In the order in which they came to be part of it. */
    private final Map<PartKey, Part> parts = new LinkedHashMap<>();

    public static NaiveReport of(Collection<Recorded> events) {
        NaiveReport report = new NaiveReport();
        events.forEach(report::take);
        return report;
    }

    /** By kind and id. */
    public Map<PartKey, Part> parts() {
        return new TreeMap<>(parts);
    }

    public <T extends Part> Stream<T> all(Class<T> type) {
        return parts.values().stream().filter(type::isInstance).map(type::cast);
    }

    public void take(Recorded recorded) {
        switch (recorded.event()) {
            case IncidentDeclared e -> declare(e.declaration(), recorded.at());
            case StatusChanged e -> put(STATUS, new StatusPart(e.to(), e.reason()));
            case SeverityChanged e -> put(SEVERITY, new SeverityPart(e.to(), e.rationale()));
            case TitleCorrected e -> retitle(e.to());
            case TypeCorrected e -> retype(e.to());
            case DisplayZoneCorrected e -> {
                HeadlinePart was = headline();
                put(HEADLINE, new HeadlinePart(was.title(), was.type(), was.occurredOn(), e.to(), was.declaredAt()));
            }
            case DayCorrected e -> {
                HeadlinePart was = headline();
                put(HEADLINE, new HeadlinePart(was.title(), was.type(), e.to(), was.displayZone(), was.declaredAt()));
            }
            case SectionWritten e -> {
                put(SECTION, e.section().name().value(), e.section());
                endApproval(e.section().name().value());
            }
            case SectionRemoved e -> {
                remove(SECTION, e.name().value());
                endApproval(e.name().value());
            }
            case AudienceTextApproved e ->
                put(AUDIENCE_APPROVAL, e.audience().toString(), new AudienceApproval(e.audience(), e.approval()));
            case DistributionRecorded e ->
                put(
                        DISTRIBUTION,
                        e.distributionId().toString(),
                        new RecordedDistribution(
                                e.distributionId(),
                                e.distribution(),
                                recorded.by().name()));
            case DistributionWithdrawn e ->
                remove(DISTRIBUTION, e.distributionId().toString());
            case MeetingRecorded e ->
                meet(e.meetingId(), e.meeting(), recorded.by().name());
            case MeetingCorrected e -> {
                RecordedMeeting was = (RecordedMeeting) Objects.requireNonNull(
                        parts.get(new PartKey(MEETING, e.meetingId().toString())));
                meet(e.meetingId(), e.to(), was.recordedBy());
            }
            case MeetingWithdrawn e -> remove(MEETING, e.meetingId().toString());
            case TriggerIdentified e -> put(TRIGGER, e.to());
            case FindingEvent.Recorded<?> e -> put(e.findingId(), e.finding());
            case FindingEvent.Corrected<?> e -> put(e.findingId(), e.to());
            case CauseReclassified e -> reclassify(e);
            case FindingEvent.Withdrawn<?> e ->
                remove(PartKind.of(e.finding().getClass()), e.findingId().toString());
            case ActionItemProposed e ->
                put(ACTION_ITEM, e.itemId().toString(), ActionItem.proposed(e.itemId(), e.proposal()));
            case ActionItemEvent e -> act(e);
            case RecurrenceDetected e -> put(RECURRENCE, e.recurrence().key(), e.recurrence());
            case RecurrenceWithdrawn e -> remove(RECURRENCE, e.recurrence().key());
            case ReportsRelated e -> put(RELATION, e.relation().other().toString(), e.relation());
            case RelationWithdrawn e -> remove(RELATION, e.relation().other().toString());
            case ReportPublished e -> publish(e, recorded);
            case RevisionWithdrawn e -> withdrawRevision(e);
            case PostmortemEvent e -> proceed(e);
            case CommentAdded e -> comment(e, recorded);
            case CommentReplied e ->
                comment(
                        e.commentId(),
                        was -> was.with(new Comment.Reply(
                                e.replyId(), e.text(), recorded.by().name(), recorded.at())));
            case CommentResolved e ->
                comment(
                        e.commentId(),
                        was -> was.with(new Comment.Resolution(recorded.by().name(), e.note())));
            case CommentReopened e -> comment(e.commentId(), was -> was.with((Comment.Resolution) null));
            case OutlineChanged e -> put(OUTLINE, e.outline());
            case DetectionRecorded e -> put(DETECTION, e.to());
            case IncidentImported e -> put(ORIGIN, e.origin());
            case ArchiveImported e -> {}
            case CauseStated e -> put(STATED_CAUSE, String.format("%04d", e.number()), e.cause());
            case MilestoneRecorded e -> put(new Milestone(e.milestone(), e.at(), e.fedBy()));
            case MilestoneCorrected e -> put(new Milestone(e.milestone(), e.to(), e.fedBy()));
            case MilestoneWithdrawn e -> remove(MILESTONE, e.milestone().toString());
            case ServiceAffected e -> put(e.service());
            case ServiceCleared e ->
                remove(SERVICE, e.service().kind() + ":" + e.service().name());
            case TeamAssigned e -> put(TEAM, e.team().name(), e.team());
            case TeamReleased e -> remove(TEAM, e.team().name());
            case ReportRestricted e -> put(RESTRICTION, e.restriction());
            case RestrictionLifted e -> remove(RESTRICTION, "");
            case RoleAssigned e -> put(e.assignment());
            case RoleReleased e ->
                remove(ROLE, e.assignment().role() + ":" + e.assignment().person());
            case LinkAdded e -> put(LINK, e.link().url(), e.link());
            case LinkRemoved e -> remove(LINK, e.link().url());
            case UpdatePosted e -> post(e, recorded);
            case UpdateCorrected e -> {
                PostedUpdate was = (PostedUpdate) Objects.requireNonNull(
                        parts.get(new PartKey(UPDATE, e.updateId().toString())));
                put(
                        UPDATE,
                        e.updateId().toString(),
                        new PostedUpdate(
                                was.id(),
                                e.to().text(),
                                e.to().audience(),
                                e.to().nextAt(),
                                was.postedAt(),
                                was.postedBy()));
            }
            case TimelineEventRecorded e -> tell(e.eventId(), e.entry(), e.key(), recorded);
            case TimelineEventCorrected e -> tell(e.eventId(), e.to(), null, true, null);
            case TimelineEventWithdrawn e -> tell(e.eventId(), null, null, null, e.reason());
            case KeyMarked e -> tell(e.eventId(), null, true, null, null);
            case KeyUnmarked e -> tell(e.eventId(), null, false, null, null);
        }
    }

    private void endApproval(String section) {
        if (section.endsWith("-statement")) {
            remove(AUDIENCE_APPROVAL, section.replace("-statement", ""));
        }
    }

    private void meet(MeetingId id, Meeting meeting, String recordedBy) {
        put(MEETING, id.toString(), new RecordedMeeting(id, meeting, recordedBy));
    }

    private void declare(Declaration d, Instant at) {
        put(HEADLINE, new HeadlinePart(d.title(), d.type(), d.occurredOn(), d.displayZone(), at));
        put(STATUS, new StatusPart(IncidentStatus.TRIAGE, null));
        if (d.summary() != null) {
            put(SECTION, "description", new Section(SectionName.of("description"), null, d.summary()));
        }
        if (d.severity() != null) {
            put(SEVERITY, new SeverityPart(d.severity(), d.severityRationale()));
        }
        if (d.detection() != null) {
            put(DETECTION, d.detection());
        }
        if (d.restriction() != null) {
            put(RESTRICTION, d.restriction());
        }
        if (d.occurredAt() != null) {
            put(new Milestone(MilestoneName.IMPACT_STARTED, d.occurredAt(), null));
        }
        d.services().forEach(this::put);
        d.teams().forEach(team -> put(TEAM, team.name(), team));
        d.links().forEach(link -> put(LINK, link.url(), link));
    }

    private void proceed(PostmortemEvent e) {
        Postmortem was =
                (Postmortem) Objects.requireNonNullElse(parts.get(new PartKey(POSTMORTEM, "")), Postmortem.DRAFT);
        put(POSTMORTEM, e.evolve(was));
    }

    private void publish(ReportPublished e, Recorded recorded) {
        proceed(e);
        put(
                REVISION,
                String.format("%04d", e.number()),
                new Revision(
                        e.number(),
                        e.version(),
                        e.hash(),
                        recorded.at(),
                        recorded.by().name(),
                        null));
    }

    private void withdrawRevision(RevisionWithdrawn e) {
        proceed(e);
        String id = String.format("%04d", e.number());
        Revision was = (Revision) Objects.requireNonNull(parts.get(new PartKey(REVISION, id)));
        put(
                REVISION,
                id,
                new Revision(
                        was.number(), was.version(), was.hash(), was.publishedAt(), was.publishedBy(), e.reason()));
    }

    private void comment(CommentAdded e, Recorded recorded) {
        put(
                COMMENT,
                e.commentId().toString(),
                new Comment(
                        e.commentId(),
                        e.about(),
                        e.version(),
                        e.text(),
                        recorded.by().name(),
                        recorded.at(),
                        List.of(),
                        null));
    }

    private void comment(CommentId id, UnaryOperator<Comment> how) {
        put(COMMENT, id.toString(), how.apply((Comment)
                Objects.requireNonNull(parts.get(new PartKey(COMMENT, id.toString())))));
    }

    private void act(ActionItemEvent e) {
        ActionItem was = (ActionItem) Objects.requireNonNull(
                parts.get(new PartKey(ACTION_ITEM, e.itemId().toString())), "never promised");
        put(ACTION_ITEM, e.itemId().toString(), e.evolve(was));
    }

    private HeadlinePart headline() {
        return (HeadlinePart) Objects.requireNonNull(parts.get(new PartKey(HEADLINE, "")));
    }

    private void retitle(String title) {
        HeadlinePart was = headline();
        put(HEADLINE, new HeadlinePart(title, was.type(), was.occurredOn(), was.displayZone(), was.declaredAt()));
    }

    private void retype(IncidentType type) {
        HeadlinePart was = headline();
        put(HEADLINE, new HeadlinePart(was.title(), type, was.occurredOn(), was.displayZone(), was.declaredAt()));
    }

    private void put(FindingId id, Finding finding) {
        put(PartKind.of(finding.getClass()), id.toString(), finding);
    }

    private void reclassify(CauseReclassified e) {
        Cause was = (Cause) Objects.requireNonNull(
                parts.get(new PartKey(CAUSE, e.findingId().toString())));
        put(
                e.findingId(),
                new Cause(
                        was.kind(),
                        was.primary(),
                        was.text(),
                        e.to(),
                        was.factorClass(),
                        was.role(),
                        was.branch(),
                        was.promotedFrom(),
                        was.evidence()));
    }

    private void post(UpdatePosted e, Recorded recorded) {
        put(
                UPDATE,
                e.updateId().toString(),
                new PostedUpdate(
                        e.updateId(),
                        e.update().text(),
                        e.update().audience(),
                        e.update().nextAt(),
                        recorded.at(),
                        recorded.by().name()));
    }

    private void tell(TimelineEventId id, TimelineEntry entry, boolean key, Recorded recorded) {
        put(
                TIMELINE,
                id.toString(),
                new TimelineItem(id, entry, key, recorded.at(), recorded.by().name(), false, null));
    }

    /** Tells a timeline event anew; what is null stays as it was. */
    private void tell(
            TimelineEventId id,
            @Nullable TimelineEntry entry,
            @Nullable Boolean key,
            @Nullable Boolean corrected,
            @Nullable String withdrawal) {
        TimelineItem was = (TimelineItem)
                Objects.requireNonNull(parts.get(new PartKey(TIMELINE, id.toString())), "never recorded");
        put(
                TIMELINE,
                id.toString(),
                new TimelineItem(
                        id,
                        entry == null ? was.entry() : entry,
                        key == null ? was.key() : key,
                        was.recordedAt(),
                        was.recordedBy(),
                        corrected == null ? was.corrected() : corrected,
                        withdrawal == null ? was.withdrawal() : withdrawal));
    }

    private void put(Milestone milestone) {
        put(MILESTONE, milestone.name().toString(), milestone);
    }

    private void put(Service service) {
        put(SERVICE, service.kind() + ":" + service.name(), service);
    }

    private void put(RoleAssignment assignment) {
        put(ROLE, assignment.role() + ":" + assignment.person(), assignment);
    }

    private void put(PartKind kind, Part part) {
        put(kind, "", part);
    }

    private void put(PartKind kind, String id, Part part) {
        parts.put(new PartKey(kind, id), part);
    }

    private void remove(PartKind kind, String id) {
        parts.remove(new PartKey(kind, id));
    }
}
