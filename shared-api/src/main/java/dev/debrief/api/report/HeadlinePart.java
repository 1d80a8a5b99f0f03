package dev.debrief.api.report;

import dev.debrief.api.incident.IncidentType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a report is about, and the zone in which it tells times. */
public record HeadlinePart(
        String title, IncidentType type, @Nullable LocalDate occurredOn, ZoneId displayZone, Instant declaredAt)
        implements Part {

    /** The same with another title. */
    public HeadlinePart titled(String other) {
        return new HeadlinePart(other, type, occurredOn, displayZone, declaredAt);
    }
}
