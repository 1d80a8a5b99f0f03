package dev.debrief.api.metrics;

import static dev.debrief.api.milestone.MilestoneName.ACKNOWLEDGED;
import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IDENTIFIED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_ENDED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.api.milestone.MilestoneName.MITIGATED;
import static dev.debrief.api.milestone.MilestoneName.RESOLVED;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneName;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of the response to an incident, each with one definition. The definitions between two milestones are those of
 * FireHydrant and Datadog. There is no plain "MTTR", because it has four different meanings.
 */
public enum ResponseMetric {
    TIME_TO_DETECT("timeToDetect", IMPACT_STARTED, DETECTED),
    TIME_TO_ACKNOWLEDGE("timeToAcknowledge", DETECTED, ACKNOWLEDGED),
    TIME_TO_ACKNOWLEDGE_FROM_START("timeToAcknowledgeFromStart", IMPACT_STARTED, ACKNOWLEDGED),
    TIME_TO_IDENTIFY("timeToIdentify", DETECTED, IDENTIFIED),
    TIME_TO_MITIGATE("timeToMitigate", IMPACT_STARTED, MITIGATED),
    TIME_TO_RESOLVE("timeToResolve", IMPACT_STARTED, RESOLVED),
    TIME_TO_REPAIR("timeToRepair", DETECTED, IMPACT_ENDED),
    IMPACT_DURATION("impactDuration", IMPACT_STARTED, IMPACT_ENDED),
    TIME_AT_SEV1("timeAtSev1", Severity.SEV1),
    TIME_AT_SEV2("timeAtSev2", Severity.SEV2),
    TIME_AT_SEV3("timeAtSev3", Severity.SEV3),
    TIME_AT_SEV4("timeAtSev4", Severity.SEV4),
    TIME_AT_SEV5("timeAtSev5", Severity.SEV5);

    private final String id;
    private final MilestoneName from;
    private final MilestoneName to;
    private final @Nullable Severity severity;

    ResponseMetric(String id, MilestoneName from, MilestoneName to) {
        this(id, from, to, null);
    }

    ResponseMetric(String id, Severity severity) {
        this(id, IMPACT_STARTED, RESOLVED, severity);
    }

    ResponseMetric(String id, MilestoneName from, MilestoneName to, @Nullable Severity severity) {
        this.id = id;
        this.from = from;
        this.to = to;
        this.severity = severity;
    }

    /** The start milestone. */
    public MilestoneName from() {
        return from;
    }

    /** The end milestone. */
    public MilestoneName to() {
        return to;
    }

    /** The severity to which the time is limited; null if it is not limited. */
    public @Nullable Severity severity() {
        return severity;
    }

    /** What the metric measures, for readers. */
    public String definition() {
        return severity == null
                ? "From %s to %s.".formatted(from, to)
                : ("The time between %s and %s during which the incident had severity %s. The first severity counts"
                                + " from the start; each later one counts from when it was recorded.")
                        .formatted(from, to, severity);
    }

    /** The name in JSON and in queries: camel case. */
    @Override
    @JsonValue
    public String toString() {
        return id;
    }
}
