package dev.debrief.api.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where the incident itself stands. How far its report has come in review is a matter of its own. */
public enum IncidentStatus {
    TRIAGE,
    INVESTIGATING,
    IDENTIFIED,
    MITIGATING,
    MONITORING,
    RESOLVED,
    CLOSED,
    /** It turned out to be no incident. */
    CANCELLED;

    private static final Set<IncidentStatus> UNDER_WAY = EnumSet.range(TRIAGE, MONITORING);

    /** The statuses that can follow this one. Work goes back and forth while under way; an end can be taken back. */
    public Set<IncidentStatus> next() {
        return switch (this) {
            case TRIAGE, INVESTIGATING, IDENTIFIED, MITIGATING, MONITORING ->
                others(EnumSet.allOf(IncidentStatus.class), CLOSED);
            case RESOLVED -> others(EnumSet.allOf(IncidentStatus.class), CANCELLED);
            case CLOSED, CANCELLED -> UNDER_WAY;
        };
    }

    /** Whether the incident is not over. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }

    /** Whether going to {@code other} takes an end back, which needs a reason. */
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
