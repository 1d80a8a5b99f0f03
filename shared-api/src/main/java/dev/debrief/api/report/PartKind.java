package dev.debrief.api.report;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.actions.ActionItem;
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
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.recurrence.Recurrence;
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
    HEADLINE(HeadlinePart.class),
    STATUS(StatusPart.class),
    SEVERITY(SeverityPart.class),
    DETECTION(Detection.class),
    SERVICE(Service.class),
    TEAM(Team.class),
    MILESTONE(Milestone.class),
    TIMELINE(TimelineItem.class),
    ROLE(RoleAssignment.class),
    LINK(Link.class),
    UPDATE(PostedUpdate.class),
    SECTION(Section.class),
    IMPACT(Impact.class),
    TRIGGER(Trigger.class),
    SYMPTOM(Symptom.class),
    CAUSE(Cause.class),
    CAUSAL_LINK(CausalLink.class),
    WHY_CHAIN(WhyChain.class),
    BARRIER(Barrier.class),
    CHANGE(PrecedingChange.class),
    RESOLUTION_STEP(ResolutionStep.class),
    MITIGATOR(Mitigator.class),
    LESSON(Lesson.class),
    EVIDENCE(Evidence.class),
    PERSPECTIVE(Perspective.class),
    ACTION_ITEM(ActionItem.class),
    RECURRENCE(Recurrence.class),
    OUTLINE(Outline.class),
    STATED_CAUSE(StatedCause.class),
    ORIGIN(Origin.class),
    RESTRICTION(Restriction.class);

    /** The kinds of parts that are findings. */
    public static final List<PartKind> FINDINGS =
            Arrays.stream(values()).filter(PartKind::isFinding).toList();

    private final Class<? extends Part> type;

    PartKind(Class<? extends Part> type) {
        this.type = type;
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
