package dev.debrief.query.analytics.facts;

import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.milestone.MilestoneName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When an incident began, as far as it is known. */
public record IncidentTime(
        @Nullable Instant impactStarted, @Nullable LocalDate occurredOn, ZoneId zone, Instant declaredAt) {

    /** When it began; if that is not known, when it was declared. */
    public Instant at() {
        if (impactStarted != null) {
            return impactStarted;
        }
        return occurredOn == null ? declaredAt : occurredOn.atStartOfDay(zone).toInstant();
    }

    /** Whether the time, or at least the day, is known. */
    public boolean known() {
        return impactStarted != null || occurredOn != null;
    }

    public IncidentTime evolve(MilestoneEvent event) {
        return event.milestone() == MilestoneName.IMPACT_STARTED
                ? new IncidentTime(event.timeAfter(), occurredOn, zone, declaredAt)
                : this;
    }
}
