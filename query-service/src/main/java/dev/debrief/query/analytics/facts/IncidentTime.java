package dev.debrief.query.analytics.facts;

import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.milestone.MilestoneName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an incident began, as far as it is known. */
public record IncidentTime(
        @Nullable Instant impactStarted, @Nullable LocalDate occurredOn, ZoneId zone, Instant declaredAt) {

    private static final LocalTime WITHIN_THE_DAY = LocalTime.of(10, 30);

    /** When it began; if that is not known, when it was declared. */
    public Instant at() {
        if (impactStarted != null) {
            return impactStarted;
        }
        return occurredOn == null ? declaredAt : occurredOn.atStartOfDay(zone).toInstant();
    }

    /**
     * The time at which figures count the incident, if its start is recorded. A day without a time counts at 10:30 UTC: in all zones from
     * UTC-10 to UTC+13, this lies in the same day.
     */
    Optional<Instant> countedAt() {
        return Optional.ofNullable(impactStarted)
                .or(() -> Optional.ofNullable(occurredOn)
                        .map(day -> day.atTime(WITHIN_THE_DAY).toInstant(ZoneOffset.UTC)));
    }

    /** Whether the day is known, but not the time. */
    boolean isWholeDay() {
        return impactStarted == null && occurredOn != null;
    }

    /** The same time, with days in another zone. */
    public IncidentTime in(ZoneId other) {
        return new IncidentTime(impactStarted, occurredOn, other, declaredAt);
    }

    /** The same time, with another day. */
    public IncidentTime on(LocalDate other) {
        return new IncidentTime(impactStarted, other, zone, declaredAt);
    }

    public IncidentTime evolve(MilestoneEvent event) {
        return event.milestone() == MilestoneName.IMPACT_STARTED
                ? new IncidentTime(event.timeAfter(), occurredOn, zone, declaredAt)
                : this;
    }
}
