package dev.debrief.query.report;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.DurationView;
import dev.debrief.api.report.DurationView.Status;
import dev.debrief.query.analytics.facts.Measurement.Measured;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import dev.debrief.query.analytics.facts.ResponseCourse;
import dev.debrief.query.support.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Computes the durations of a report from its milestones. */
final class DurationViews {

    private DurationViews() {}

    static List<DurationView> of(Map<MilestoneName, Instant> milestones) {
        return Arrays.stream(ResponseMetric.values())
                .filter(metric -> metric.severity() == null)
                .map(metric -> of(metric, milestones))
                .toList();
    }

    static DurationView of(ResponseMetric metric, Map<MilestoneName, Instant> milestones) {
        return switch (new ResponseCourse(milestones, List.of(), IncidentStatus.RESOLVED).measure(metric)) {
            case Measured measured -> available(metric, measured.duration());
            case NotMeasured notMeasured ->
                lacking(
                        metric,
                        notMeasured == NotMeasured.INVALID ? Status.INVALID : Status.MISSING,
                        milestones.keySet());
        };
    }

    private static DurationView available(ResponseMetric metric, Duration duration) {
        return new DurationView(
                metric.toString(),
                metric.from(),
                metric.to(),
                Status.AVAILABLE,
                duration.toSeconds(),
                Durations.inWords(duration),
                List.of());
    }

    private static DurationView lacking(ResponseMetric metric, Status status, Set<MilestoneName> recorded) {
        return new DurationView(
                metric.toString(),
                metric.from(),
                metric.to(),
                status,
                null,
                null,
                Stream.of(metric.from(), metric.to())
                        .filter(name -> !recorded.contains(name))
                        .toList());
    }
}
