package dev.debrief.query;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.timeline.TimelineItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Incidents counted by hand: what views over many of them are compared with. */
public final class NaiveIncidents {

    private NaiveIncidents() {}

    /** All reports as they stood at a position. */
    public static Map<ReportId, NaiveReport> at(List<Recorded> story, long position) {
        Map<ReportId, NaiveReport> reports = new HashMap<>();
        story.stream()
                .filter(recorded -> recorded.position() <= position)
                .forEach(recorded -> reports.computeIfAbsent(recorded.event().reportId(), id -> new NaiveReport())
                        .take(recorded));
        return reports;
    }

    /** Those of incidents that began in a period. */
    public static Map<ReportId, NaiveReport> began(Map<ReportId, NaiveReport> reports, Instant from, Instant to) {
        return reports.entrySet().stream()
                .filter(entry -> began(entry.getValue())
                        .filter(at -> !at.isBefore(from) && at.isBefore(to))
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When the incident began, or the earliest time recorded; empty if it was none, or is counted with another. */
    public static Optional<Instant> began(NaiveReport report) {
        if (report.all(StatusPart.class).anyMatch(statusPart -> statusPart.status() == IncidentStatus.CANCELLED)) {
            return Optional.empty();
        }
        if (report.all(Relation.class).anyMatch(relation -> relation.kind().isCountedWithOther())) {
            return Optional.empty();
        }
        return at(report, MilestoneName.IMPACT_STARTED)
                .or(() -> report.all(HeadlinePart.class).findFirst().flatMap(NaiveIncidents::day))
                .or(() -> earliest(report));
    }

    private static Optional<Instant> earliest(NaiveReport report) {
        return Stream.of(
                        report.all(Milestone.class).map(Milestone::at),
                        report.all(TimelineItem.class)
                                .filter(item -> item.withdrawal() == null)
                                .map(item -> item.entry().occurredAt()),
                        report.all(HeadlinePart.class).map(HeadlinePart::declaredAt))
                .flatMap(times -> times)
                .min(Comparator.naturalOrder());
    }

    public static Optional<Instant> at(NaiveReport report, MilestoneName name) {
        return report.all(Milestone.class)
                .filter(milestone -> milestone.name() == name)
                .map(Milestone::at)
                .findFirst();
    }

    private static Optional<Instant> day(HeadlinePart headlinePart) {
        return Optional.ofNullable(headlinePart.occurredOn())
                .map(day -> day.atTime(10, 30).toInstant(ZoneOffset.UTC));
    }

    /** Of the period before, which is as long. */
    public static Instant before(Instant from, Instant to) {
        return from.minus(Duration.between(from, to));
    }
}
