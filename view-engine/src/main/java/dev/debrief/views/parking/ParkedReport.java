package dev.debrief.views.parking;

import dev.debrief.views.generations.Generation;
import java.time.Instant;

/**
 * A report that a generation has parked because one of its events could not be applied.
 *
 * @param version of the event that cannot be applied
 * @param position of that event
 * @param event the name of that event
 * @param cause why it cannot be applied
 * @param attempts how often it was tried
 * @param last the version of the last event that waits
 */
public record ParkedReport(
        Generation generation,
        String report,
        long version,
        long position,
        String event,
        String cause,
        Instant parkedAt,
        int attempts,
        Instant attemptedAt,
        long last) {

    public String id() {
        return id(generation, report);
    }

    static String id(Generation generation, String report) {
        return generation.name() + "/" + report;
    }
}
