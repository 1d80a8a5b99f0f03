package dev.debrief.command.report;

import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.postmortem.Draft;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.command.actions.Actions;
import dev.debrief.command.findings.Findings;
import dev.debrief.command.sections.Sections;
import dev.debrief.command.timeline.Timeline;
import java.util.List;
import java.util.Map;

/** The parts of a report, for the readiness rules and for comments. */
final class Contents {

    private final Sections sections;
    private final Findings findings;
    private final Timeline timeline;
    private final Actions actions;

    Contents(Sections sections, Findings findings, Timeline timeline, Actions actions) {
        this.sections = sections;
        this.findings = findings;
        this.timeline = timeline;
        this.actions = actions;
    }

    /**
     * What the readiness rules look at.
     *
     * @param started whether the begin of the incident is known
     */
    Draft draft(IncidentType type, boolean started, List<String> openComments) {
        Map<TimelineEventId, TimelineEntry> told = timeline.standing();
        return new Draft(
                type,
                started,
                sections.standing().keySet(),
                findings.standing(),
                actions.items().toList(),
                !told.isEmpty(),
                told.values().stream().anyMatch(entry -> entry.confidence() != Confidence.VERIFIED),
                openComments);
    }

    /** Whether the report has such a part, and it was not withdrawn. */
    boolean contain(CommentedPart part) {
        return switch (part.kind()) {
            case HEADLINE -> part.id().isEmpty();
            case SECTION ->
                sections.standing().keySet().stream()
                        .anyMatch(name -> name.value().equals(part.id()));
            case TIMELINE ->
                timeline.standing().keySet().stream()
                        .anyMatch(id -> id.toString().equals(part.id()));
            case ACTION_ITEM ->
                actions.items().anyMatch(item -> item.id().toString().equals(part.id()));
            default ->
                part.kind().isFinding()
                        && part.kind().isOpen()
                        && findings.standing().entrySet().stream()
                                .anyMatch(entry -> entry.getKey().toString().equals(part.id())
                                        && PartKind.of(entry.getValue().getClass()) == part.kind());
        };
    }
}
