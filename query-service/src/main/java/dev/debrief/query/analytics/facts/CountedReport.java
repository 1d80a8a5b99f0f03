package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.FindingEvent.BarrierCorrected;
import dev.debrief.api.findings.FindingEvent.BarrierRecorded;
import dev.debrief.api.findings.FindingEvent.BarrierWithdrawn;
import dev.debrief.api.findings.FindingEvent.MitigatorCorrected;
import dev.debrief.api.findings.FindingEvent.MitigatorRecorded;
import dev.debrief.api.findings.FindingEvent.MitigatorWithdrawn;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.relations.RelationEvent;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventWithdrawn;
import dev.debrief.query.support.Copies;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a report that the view of occurrences needs.
 *
 * @param safeguards its mitigators and barriers, by the ids of the findings
 * @param classifiedAt when each cause got its category, by the ids of the causes
 * @param countedWith the report of which it is a duplicate or a part; null if it is none
 */
record CountedReport(
        ReportFacts facts,
        ResponseCourse course,
        Map<String, SafeguardFacts> safeguards,
        Map<String, Instant> classifiedAt,
        EarliestTimes timeline,
        @Nullable ReportId countedWith) {

    /** The events that may change it, apart from those that change the facts. */
    static final List<Class<?>> CHANGED_BY = List.of(
            StatusChanged.class,
            RelationEvent.class,
            TimelineEventRecorded.class,
            TimelineEventCorrected.class,
            TimelineEventWithdrawn.class,
            MitigatorRecorded.class,
            MitigatorCorrected.class,
            MitigatorWithdrawn.class,
            BarrierRecorded.class,
            BarrierCorrected.class,
            BarrierWithdrawn.class);

    static CountedReport declared(ReportFacts facts, ReportEvent event, Instant recordedAt) {
        return new CountedReport(
                facts, ResponseCourse.UNKNOWN.evolve(event, recordedAt), Map.of(), Map.of(), EarliestTimes.NONE, null);
    }

    CountedReport evolve(ReportEvent event, Instant recordedAt) {
        ReportFacts after = facts.evolve(event, recordedAt);
        return new CountedReport(
                after,
                course.evolve(event, recordedAt),
                safeguardsAfter(event),
                classifiedAfter(after, recordedAt),
                timeline.evolve(event),
                event instanceof RelationEvent said ? said.countedWith(countedWith) : countedWith);
    }

    /** Whether it is recorded when the incident began. */
    boolean isStartKnown() {
        return facts.time().countedAt().isPresent();
    }

    /** When the incident began; if that is not recorded, the earliest time that is: of a milestone, a timeline event or the declaration. */
    Instant startedAt() {
        return facts.time().countedAt().orElseGet(this::earliest);
    }

    private Instant earliest() {
        return Stream.concat(course.milestones().values().stream(), timeline.first().stream())
                .filter(facts.time().declaredAt()::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(facts.time().declaredAt());
    }

    private Map<String, Instant> classifiedAfter(ReportFacts after, Instant recordedAt) {
        if (after.causes().equals(facts.causes())) {
            return classifiedAt;
        }
        Map<String, Instant> classified = new TreeMap<>();
        after.causes().forEach((id, cause) -> {
            CauseFacts before = facts.causes().get(id);
            boolean same = before != null && before.category().equals(cause.category());
            classified.put(id, same ? classifiedAt.getOrDefault(id, recordedAt) : recordedAt);
        });
        return classified;
    }

    private Map<String, SafeguardFacts> safeguardsAfter(ReportEvent event) {
        return switch (event) {
            case FindingEvent.Recorded<?> e -> with(e.findingId(), e.finding());
            case FindingEvent.Corrected<?> e -> with(e.findingId(), e.to());
            case FindingEvent.Withdrawn<?> e ->
                Copies.with(safeguards, e.findingId().toString(), null);
            default -> safeguards;
        };
    }

    private Map<String, SafeguardFacts> with(FindingId id, Finding finding) {
        return SafeguardFacts.of(finding)
                .map(says -> Copies.with(safeguards, id.toString(), says))
                .orElse(safeguards);
    }
}
