package dev.debrief.api.report;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.audiences.AudienceApproval;
import dev.debrief.api.audiences.RecordedDistribution;
import dev.debrief.api.comments.Comment;
import dev.debrief.api.document.Outline;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.links.Link;
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.Revision;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.Section;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of parts of a report. Each part has an id within its kind that stays the same while its content changes. */
public enum PartKind {
    HEADLINE(HeadlinePart.class, Readers.ALL),
    STATUS(StatusPart.class, Readers.ALL),
    SEVERITY(SeverityPart.class, Readers.ALL),
    DETECTION(Detection.class, Readers.ALL),
    SERVICE(Service.class, Readers.ALL),
    TEAM(Team.class, Readers.ALL),
    MILESTONE(Milestone.class, Readers.ALL),
    TIMELINE(TimelineItem.class, Readers.ALL),
    ROLE(RoleAssignment.class, Readers.ALL),
    LINK(Link.class, Readers.ALL),
    UPDATE(PostedUpdate.class, Readers.ALL),
    SECTION(Section.class, Readers.ALL),
    IMPACT(Impact.class, Readers.ALL),
    TRIGGER(Trigger.class, Readers.ALL),
    SYMPTOM(Symptom.class, Readers.ALL),
    CAUSE(Cause.class, Readers.ALL),
    CAUSAL_LINK(CausalLink.class, Readers.ALL),
    WHY_CHAIN(WhyChain.class, Readers.ALL),
    BARRIER(Barrier.class, Readers.ALL),
    CHANGE(PrecedingChange.class, Readers.ALL),
    RESOLUTION_STEP(ResolutionStep.class, Readers.ALL),
    MITIGATOR(Mitigator.class, Readers.ALL),
    LESSON(Lesson.class, Readers.ALL),
    EVIDENCE(Evidence.class, Readers.ALL),
    PERSPECTIVE(Perspective.class, Readers.SOME),
    ACTION_ITEM(ActionItem.class, Readers.ALL),
    RECURRENCE(Recurrence.class, Readers.SOME),
    OUTLINE(Outline.class, Readers.ALL),
    STATED_CAUSE(StatedCause.class, Readers.ALL),
    ORIGIN(Origin.class, Readers.ALL),
    RESTRICTION(Restriction.class, Readers.ALL),
    POSTMORTEM(Postmortem.class, Readers.ALL),
    REVISION(Revision.class, Readers.ALL),
    COMMENT(Comment.class, Readers.ALL),
    AUDIENCE_APPROVAL(AudienceApproval.class, Readers.ALL),
    DISTRIBUTION(RecordedDistribution.class, Readers.ALL),
    MEETING(RecordedMeeting.class, Readers.ALL),
    RELATION(Relation.class, Readers.SOME);

    /** The kinds of parts that are findings. */
    public static final List<PartKind> FINDINGS =
            Arrays.stream(values()).filter(PartKind::isFinding).toList();

    /** Who may read the parts of a kind, of those who may read the report. */
    private enum Readers {
        ALL,
        SOME
    }

    private final Class<? extends Part> type;
    private final Readers readers;

    PartKind(Class<? extends Part> type, Readers readers) {
        this.type = type;
        this.readers = readers;
    }

    /** Whether all readers of a report may read all its parts of this kind. */
    public boolean isOpen() {
        return readers == Readers.ALL;
    }

    /** Whether parts of this kind are findings. */
    public boolean isFinding() {
        return Finding.class.isAssignableFrom(type);
    }

    /** The type of the content of such parts. */
    public Class<? extends Part> type() {
        return type;
    }

    /** The kind of parts with this content type. */
    public static PartKind of(Class<? extends Part> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part of a report is a " + type));
    }

    /** @throws IllegalArgumentException if there is no kind with this name */
    public static PartKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
