package dev.debrief.query.report;

import static dev.debrief.api.milestone.MilestoneName.ACKNOWLEDGED;
import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IDENTIFIED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_ENDED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.api.milestone.MilestoneName.MITIGATED;
import static dev.debrief.api.milestone.MilestoneName.RESOLVED;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.DurationView;
import dev.debrief.api.report.DurationView.Status;
import dev.debrief.query.support.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Durations between two milestones, each with one definition and one name; the definitions are those of FireHydrant and Datadog.
 * There is no bare "MTTR": it means four different things.
 */
enum Metric {
    TIME_TO_DETECT("timeToDetect", IMPACT_STARTED, DETECTED),
    TIME_TO_ACKNOWLEDGE("timeToAcknowledge", DETECTED, ACKNOWLEDGED),
    TIME_TO_IDENTIFY("timeToIdentify", DETECTED, IDENTIFIED),
    TIME_TO_MITIGATE("timeToMitigate", IMPACT_STARTED, MITIGATED),
    TIME_TO_RESOLVE("timeToResolve", IMPACT_STARTED, RESOLVED),
    TIME_TO_REPAIR("timeToRepair", DETECTED, IMPACT_ENDED),
    IMPACT_DURATION("impactDuration", IMPACT_STARTED, IMPACT_ENDED);

    private final String id;
    private final MilestoneName from;
    private final MilestoneName to;

    Metric(String id, MilestoneName from, MilestoneName to) {
        this.id = id;
        this.from = from;
        this.to = to;
    }

    DurationView of(Map<MilestoneName, Instant> milestones) {
        Instant start = milestones.get(from);
        Instant end = milestones.get(to);
        if (start == null || end == null) {
            return new DurationView(
                    id,
                    from,
                    to,
                    Status.MISSING,
                    null,
                    null,
                    Stream.of(from, to)
                            .filter(name -> !milestones.containsKey(name))
                            .toList());
        }
        Duration duration = Duration.between(start, end);
        return duration.isNegative()
                ? new DurationView(id, from, to, Status.INVALID, null, null, java.util.List.of())
                : new DurationView(
                        id,
                        from,
                        to,
                        Status.AVAILABLE,
                        duration.toSeconds(),
                        Durations.inWords(duration),
                        java.util.List.of());
    }
}
