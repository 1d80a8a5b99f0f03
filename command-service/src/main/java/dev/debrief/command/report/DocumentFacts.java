package dev.debrief.command.report;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.document.Fact;
import dev.debrief.api.document.PromisedWork;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentCommand.RecordDetection;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.scope.ScopeCommand.AffectService;
import dev.debrief.api.scope.Service;
import dev.debrief.command.report.DocumentWriting.Members;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records the facts of a document that the report does not say yet. Their lines stay in the document, while people correct the facts in
 * other ways; so a document changes none that is known, and brings none back that was withdrawn.
 */
final class DocumentFacts {

    private static final int MOST_ADDRESSED = 50;

    private final ReportId report;
    private final Members members;
    private final Clock clock;

    DocumentFacts(ReportId report, Members members, Clock clock) {
        this.report = report;
        this.members = members;
        this.clock = clock;
    }

    static PartKind kind(Fact fact) {
        return switch (fact) {
            case SeverityPart severity -> PartKind.SEVERITY;
            case Milestone milestone -> PartKind.MILESTONE;
            case Detection detection -> PartKind.DETECTION;
            case Service service -> PartKind.SERVICE;
            case PromisedWork work -> PartKind.ACTION_ITEM;
        };
    }

    /** The id within its kind; empty if a report has one of the kind. */
    String id(Fact fact) {
        return switch (fact) {
            case Milestone milestone -> milestone.name().toString();
            case Service service -> service.name();
            case SeverityPart severity -> "";
            case Detection detection -> "";
            case PromisedWork work ->
                promised(work).map(ActionItem::id).orElse(work.itemId()).toString();
        };
    }

    boolean isKnown(Fact fact) {
        return switch (fact) {
            case SeverityPart severity -> severity.severity() == members.incident.severity();
            case Milestone milestone -> milestone.at().equals(members.milestones.at(milestone.name()));
            case Detection detection -> detection.equals(members.incident.detection());
            case Service service -> members.scope.isAffected(service);
            case PromisedWork work -> promised(work).isPresent();
        };
    }

    /** What the report says instead, in words; null if it says nothing. */
    @Nullable
    String contradiction(Fact fact) {
        return switch (fact) {
            case SeverityPart severity -> says(members.incident.severity());
            case Milestone milestone ->
                members.milestones.at(milestone.name()) == null
                        ? members.milestones.isStated(milestone.name()) ? "It was withdrawn." : null
                        : says(members.milestones.at(milestone.name()));
            case Detection detection ->
                members.incident.detection() == null
                        ? null
                        : says(members.incident.detection().method());
            case Service service -> members.scope.isCleared(service) ? "It was cleared." : null;
            case PromisedWork work -> addressed(work).isEmpty() ? "The report has no cause that it addresses." : null;
        };
    }

    /** The action item of the same title. */
    private Optional<ActionItem> promised(PromisedWork work) {
        return members.actions
                .items()
                .filter(item -> item.proposal().title().equalsIgnoreCase(work.title()))
                .findFirst();
    }

    private Proposal proposal(PromisedWork work) {
        return new Proposal(
                work.title(),
                work.successCriterion(),
                work.type(),
                work.category(),
                null,
                Priority.MEDIUM,
                addressed(work),
                work.description());
    }

    /** The cause that is named; else all root causes, or all causes if none is a root cause. */
    private List<FindingId> addressed(PromisedWork work) {
        String named = work.cause();
        if (named != null) {
            return causes(cause -> cause.text().regionMatches(true, 0, named, 0, named.length()));
        }
        List<FindingId> roots = causes(cause -> cause.kind() == CauseKind.ROOT_CAUSE);
        return roots.isEmpty() ? causes(cause -> true) : roots;
    }

    private List<FindingId> causes(Predicate<Cause> which) {
        return members.findings.standing().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Cause cause && which.test(cause))
                .map(Map.Entry::getKey)
                .limit(MOST_ADDRESSED)
                .toList();
    }

    private static @Nullable String says(@Nullable Object known) {
        return known == null ? null : "The report says " + known + ". A document does not change it.";
    }

    void record(Fact fact) {
        switch (fact) {
            case SeverityPart severity ->
                members.incident.decide(
                        new ChangeSeverity(report, severity.severity(), Objects.requireNonNull(severity.rationale())));
            case Milestone milestone ->
                members.milestones.decide(new RecordMilestone(report, milestone.name(), milestone.at()), clock);
            case Detection detection -> members.incident.decide(new RecordDetection(report, detection));
            case Service service -> members.scope.decide(new AffectService(report, service));
            case PromisedWork work ->
                members.actions.promise(report, work.itemId(), proposal(work), work.owner(), work.dueOn());
        }
    }
}
