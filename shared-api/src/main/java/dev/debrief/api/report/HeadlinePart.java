package dev.debrief.api.report;

import dev.debrief.api.incident.IncidentType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The title, type and dates of a report, as one part in its history.
 *
 * @param title title of the report
 * @param type kind of incident that the report describes
 * @param occurredOn day on which the incident began, stated when its time is unknown; null if not stated
 * @param displayZone time zone in which all times of the report are shown
 * @param declaredAt time at which the incident was declared in Debrief
 */
public record HeadlinePart(
        String title, IncidentType type, @Nullable LocalDate occurredOn, ZoneId displayZone, Instant declaredAt)
        implements Part {

    /** The same headline with another title. */
    public HeadlinePart titled(String other) {
        return new HeadlinePart(other, type, occurredOn, displayZone, declaredAt);
    }

    /** The same headline with another type. */
    public HeadlinePart typed(IncidentType other) {
        return new HeadlinePart(title, other, occurredOn, displayZone, declaredAt);
    }

    /** The same headline with another time zone. */
    public HeadlinePart shownIn(ZoneId other) {
        return new HeadlinePart(title, type, occurredOn, other, declaredAt);
    }

    /** The same headline with another day. */
    public HeadlinePart begunOn(LocalDate other) {
        return new HeadlinePart(title, type, other, displayZone, declaredAt);
    }
}
