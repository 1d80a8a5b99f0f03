package dev.debrief.query.search;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.FoundReport.DoneAction;
import dev.debrief.api.search.FoundReport.FoundCause;
import dev.debrief.api.search.FoundReport.Solution;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.analytics.facts.IncidentTime;
import dev.debrief.query.history.Parts;
import dev.debrief.query.history.PresentReports.PresentReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of a report what the index holds of it. */
final class SearchableReports {

    /** All kinds that every reader of a report may read. */
    static final List<PartKind> KINDS =
            Arrays.stream(PartKind.values()).filter(PartKind::isOpen).toList();

    private static final int EXCERPT = 300;

    private SearchableReports() {}

    /** Empty for a report of which the view has applied nothing. */
    static Optional<SearchableReport> of(PresentReport present) {
        Collection<Part> parts = present.parts().values();
        HeadlinePart headline = Parts.only(parts, HeadlinePart.class);
        StatusPart status = Parts.only(parts, StatusPart.class);
        if (headline == null || status == null) {
            return Optional.empty();
        }
        SeverityPart severity = Parts.only(parts, SeverityPart.class);
        IncidentTime time = time(headline, parts);
        FoundReport found = new FoundReport(
                ReportId.of(present.report()),
                present.version(),
                headline.title(),
                headline.type(),
                severity == null ? null : severity.severity(),
                status.status(),
                time.at(),
                time.impactStarted(),
                time.occurredOn(),
                Parts.all(parts, Service.class).map(Service::name).distinct().toList(),
                Parts.all(parts, Team.class).map(Team::name).toList(),
                causes(parts),
                solutions(parts),
                actions(parts));
        return Optional.of(new SearchableReport(
                found,
                Parts.only(parts, Restriction.class) != null,
                people(parts),
                present.relations(),
                signals(found, parts),
                SearchableTexts.of(present.parts()),
                SearchableTexts.withdrawn(present)));
    }

    private static List<String> people(Collection<Part> parts) {
        return Stream.of(
                        Parts.all(parts, RoleAssignment.class).map(RoleAssignment::person),
                        Parts.all(parts, ActionItem.class)
                                .map(ActionItem::owner)
                                .filter(Objects::nonNull)
                                .map(Owner::person)
                                .filter(Objects::nonNull),
                        Parts.all(parts, TimelineItem.class)
                                .filter(item -> item.withdrawal() == null)
                                .flatMap(item -> item.entry().actors().stream()))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private static IncidentTime time(HeadlinePart headline, Collection<Part> parts) {
        Instant started = Parts.times(parts).get(MilestoneName.IMPACT_STARTED);
        return new IncidentTime(started, headline.occurredOn(), headline.displayZone(), headline.declaredAt());
    }

    private static List<FoundCause> causes(Collection<Part> parts) {
        List<FoundCause> causes = new ArrayList<>(Parts.all(parts, Cause.class)
                .map(cause -> new FoundCause(excerpt(cause.text()), cause.category(), List.of(), cause.primary()))
                .sorted(Comparator.comparing(cause -> !cause.primary()))
                .toList());
        Parts.all(parts, StatedCause.class)
                .map(stated -> stated.text() == null ? stated.label() : stated.text())
                .filter(Objects::nonNull)
                .map(SearchableReports::excerpt)
                .filter(text -> causes.stream().noneMatch(cause -> cause.text().equals(text)))
                .forEach(text -> causes.add(new FoundCause(text, CategoryId.UNKNOWN, List.of(), false)));
        return List.copyOf(causes);
    }

    private static List<Solution> solutions(Collection<Part> parts) {
        return Parts.all(parts, ResolutionStep.class)
                .filter(step -> step.outcome() == StepOutcome.WORKED || step.outcome() == StepOutcome.PARTLY)
                .sorted(Comparator.comparing(ResolutionStep::occurredAt))
                .map(step -> new Solution(excerpt(step.action()), step.outcome()))
                .toList();
    }

    private static List<DoneAction> actions(Collection<Part> parts) {
        return Parts.all(parts, ActionItem.class)
                .filter(item -> item.status().isDone())
                .map(item -> new DoneAction(item.proposal().title(), item.status()))
                .toList();
    }

    private static List<String> signals(FoundReport found, Collection<Part> parts) {
        Trigger trigger = Parts.only(parts, Trigger.class);
        Detection detection = Parts.only(parts, Detection.class);
        return Stream.of(
                        found.causes().stream()
                                .map(FoundCause::category)
                                .filter(category -> !category.equals(CategoryId.UNKNOWN))
                                .map(category -> "category:" + category),
                        found.services().stream().map(name -> "service:" + name),
                        found.teams().stream().map(name -> "team:" + name),
                        Stream.ofNullable(trigger).map(any -> "trigger:" + any.kind()),
                        Stream.ofNullable(detection).map(any -> "detection:" + any.method()))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + "…";
    }
}
