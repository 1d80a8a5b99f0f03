package dev.debrief.standalone.log;

/**
 * What a log contains.
 *
 * @param events their number
 * @param streams number of reports, clients and other streams
 * @param position of the last event; -1 if there is none
 * @param sha256 hash over all events in order, with their positions, payloads and metadata
 */
public record LogSummary(long events, long streams, long position, String sha256) {

    @Override
    public String toString() {
        return events + " events in " + streams + " streams, the last at position " + position + "\nSHA-256 " + sha256;
    }
}
