package dev.debrief.query.analytics.facts;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.query.analytics.facts.Measurement.Measured;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The course of an incident, from which response times follow.
 *
 * @param ratings the severities of the incident, first to last
 * @param status the current status
 * @param reopened whether the resolution that is recorded is from before a reopening: it no longer counts
 */
public record ResponseCourse(
        Map<MilestoneName, Instant> milestones, List<Rated> ratings, IncidentStatus status, boolean reopened) {

    /** The course before the first event. */
    public static final ResponseCourse UNKNOWN = new ResponseCourse(Map.of(), List.of(), IncidentStatus.TRIAGE);

    /** The course of an incident that was not reopened. */
    public ResponseCourse(Map<MilestoneName, Instant> milestones, List<Rated> ratings, IncidentStatus status) {
        this(milestones, ratings, status, false);
    }

    /** @param since when the severity was recorded */
    public record Rated(Severity severity, Instant since) {}

    /** The course after an event; the same instance if nothing changed. */
    public ResponseCourse evolve(ReportEvent event, Instant recordedAt) {
        return switch (event) {
            case IncidentDeclared e ->
                at(MilestoneName.IMPACT_STARTED, e.declaration().occurredAt())
                        .rated(e.declaration().severity(), recordedAt);
            case SeverityChanged e -> rated(e.to(), recordedAt);
            case StatusChanged e -> after(e);
            case MilestoneEvent e -> at(e.milestone(), e.timeAfter());
            default -> this;
        };
    }

    private ResponseCourse after(StatusChanged event) {
        return new ResponseCourse(
                milestones, ratings, event.to(), reopened || event.from().isReopenedBy(event.to()));
    }

    private ResponseCourse at(MilestoneName milestone, @Nullable Instant at) {
        Map<MilestoneName, Instant> changed = new TreeMap<>(milestones);
        if (at == null) {
            changed.remove(milestone);
        } else {
            changed.put(milestone, at);
        }
        return new ResponseCourse(changed, ratings, status, reopened && milestone != MilestoneName.RESOLVED);
    }

    private ResponseCourse rated(@Nullable Severity severity, Instant since) {
        if (severity == null) {
            return this;
        }
        List<Rated> more = new ArrayList<>(ratings);
        more.add(new Rated(severity, since));
        return new ResponseCourse(milestones, more, status, reopened);
    }

    /** The duration by a metric, or why there is none. */
    public Measurement measure(ResponseMetric metric) {
        Severity severity = metric.severity();
        if (severity != null && ratings.stream().noneMatch(rated -> rated.severity == severity)) {
            return NotMeasured.NOT_APPLICABLE;
        }
        Instant start = milestones.get(metric.from());
        Instant end = reopened && metric.to() == MilestoneName.RESOLVED ? null : milestones.get(metric.to());
        if (start == null || end == null) {
            return end == null && status.isUnderWay() ? NotMeasured.UNDER_WAY : NotMeasured.MISSING;
        }
        if (end.isBefore(start)) {
            return NotMeasured.INVALID;
        }
        return severity == null ? new Measured(Duration.between(start, end)) : timeAt(severity, start, end);
    }

    private Measurement timeAt(Severity severity, Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        boolean ever = false;
        Instant begin = start;
        for (int i = 0; i < ratings.size(); i++) {
            Instant next = i + 1 < ratings.size() ? within(begin, end, ratings.get(i + 1).since) : end;
            if (ratings.get(i).severity == severity && (begin.isBefore(next) || (i == 0 && start.equals(end)))) {
                sum = sum.plus(Duration.between(begin, next));
                ever = true;
            }
            begin = next;
        }
        return ever ? new Measured(sum) : NotMeasured.NOT_APPLICABLE;
    }

    private static Instant within(Instant earliest, Instant latest, Instant instant) {
        if (instant.isBefore(earliest)) {
            return earliest;
        }
        return instant.isAfter(latest) ? latest : instant;
    }
}
