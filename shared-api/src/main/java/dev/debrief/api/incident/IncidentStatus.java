package dev.debrief.api.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The status of an incident. It is independent of the review of its report. */
public enum IncidentStatus {
    /** The incident is declared and is being assessed. Every report starts here. */
    TRIAGE,
    /** The responders are looking for the cause. */
    INVESTIGATING,
    /** The cause is known. */
    IDENTIFIED,
    /** The responders are limiting the impact. */
    MITIGATING,
    /** A remedy is in place and is being watched. */
    MONITORING,
    /** The incident is over. */
    RESOLVED,
    /** The work on the incident is finished. */
    CLOSED,
    /** It turned out not to be an incident. */
    CANCELLED;

    private static final Set<IncidentStatus> UNDER_WAY = EnumSet.range(TRIAGE, MONITORING);

    /** The statuses that can follow this one. A resolved, closed or cancelled incident can be reopened. */
    public Set<IncidentStatus> next() {
        return switch (this) {
            case TRIAGE, INVESTIGATING, IDENTIFIED, MITIGATING, MONITORING ->
                others(EnumSet.allOf(IncidentStatus.class), CLOSED);
            case RESOLVED -> others(EnumSet.allOf(IncidentStatus.class), CANCELLED);
            case CLOSED, CANCELLED -> UNDER_WAY;
        };
    }

    /** The statuses of incidents that are still in progress. */
    public static List<IncidentStatus> underWay() {
        return Arrays.stream(values()).filter(IncidentStatus::isUnderWay).toList();
    }

    /** Whether the incident is still in progress. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }

    /** Whether a change to the other status reopens the incident, which needs a reason. */
    public boolean isReopenedBy(IncidentStatus other) {
        return !isUnderWay() && other.isUnderWay();
    }

    private Set<IncidentStatus> others(Set<IncidentStatus> all, IncidentStatus except) {
        all.remove(this);
        all.remove(except);
        return all;
    }

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
