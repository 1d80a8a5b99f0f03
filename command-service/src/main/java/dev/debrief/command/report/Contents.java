package dev.debrief.command.report;

import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.postmortem.Draft;
import dev.debrief.api.postmortem.IncidentFacts;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.command.actions.Actions;
import dev.debrief.command.findings.Findings;
import dev.debrief.command.findings.Triggers;
import dev.debrief.command.incident.Incident;
import dev.debrief.command.milestone.Milestones;
import dev.debrief.command.people.People;
import dev.debrief.command.sections.Sections;
import dev.debrief.command.timeline.Timeline;
import dev.debrief.support.language.ReportTexts;
import java.time.Instant;
import java.util.List;

/** The parts of a report, for the policy, for the readiness rules, for the check of language and for comments. */
final class Contents {

    private final Incident incident;
    private final Milestones milestones;
    private final People people;
    private final Triggers triggers;
    private final Sections sections;
    private final Findings findings;
    private final Timeline timeline;
    private final Actions actions;

    Contents(
            Incident incident,
            Milestones milestones,
            People people,
            Triggers triggers,
            Sections sections,
            Findings findings,
            Timeline timeline,
            Actions actions) {
        this.incident = incident;
        this.milestones = milestones;
        this.people = people;
        this.triggers = triggers;
        this.sections = sections;
        this.findings = findings;
        this.timeline = timeline;
        this.actions = actions;
    }

    /** What the policy looks at. */
    IncidentFacts facts() {
        Instant ended = milestones.ended();
        return new IncidentFacts(
                incident.type(),
                incident.severity(),
                milestones.impactStarted(),
                incident.resolvedAt() == null || ended == null ? incident.resolvedAt() : ended,
                findings.isAny(
                        finding -> finding instanceof Impact impact && impact.dimension() == ImpactDimension.DATA));
    }

    /** What the readiness rules look at. */
    Draft draft(List<String> openComments) {
        return new Draft(
                incident.type(),
                milestones.impactStarted() != null || incident.occurredOn() != null,
                sections.standing().keySet(),
                findings.standing(),
                actions.items().toList(),
                timeline.isAny(entry -> true),
                timeline.isAny(entry -> entry.confidence() != Confidence.VERIFIED),
                openComments);
    }

    /** The texts that are checked for accusations. */
    ReportTexts texts() {
        ReportTexts texts = new ReportTexts();
        people.assigned().forEach(assignment -> texts.add(PartKind.ROLE, "", assignment));
        incident.addTexts(texts);
        Trigger trigger = triggers.trigger();
        if (trigger != null) {
            texts.add(PartKind.TRIGGER, "", trigger);
        }
        sections.standing().forEach((name, section) -> texts.add(PartKind.SECTION, name.value(), section));
        findings.standing()
                .forEach((id, finding) -> texts.add(PartKind.of(finding.getClass()), id.toString(), finding));
        actions.items()
                .forEach(item -> texts.add(PartKind.ACTION_ITEM, item.id().toString(), item));
        timeline.standing().forEach((id, entry) -> texts.add(id.toString(), entry));
        return texts;
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
