package dev.debrief.views;

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
record ParkedReport(
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

    String id() {
        return id(generation, report);
    }

    static String id(Generation generation, String report) {
        return generation.name() + "/" + report;
    }
}
