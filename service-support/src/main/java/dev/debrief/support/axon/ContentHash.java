package dev.debrief.support.axon;

import java.util.function.Predicate;

/**
 * Computes a SHA-256 over stored events, so that anybody with the event log can compute it again. For each event, in its order, it takes
 * the sequence number (8 bytes, big-endian), the name of the event and the stored payload, each as its length in bytes (4 bytes) and its
 * bytes.
 */
@FunctionalInterface
public interface ContentHash {

    /**
     * The hash of the events of a stream up to a version, in hexadecimal digits.
     *
     * @param counts which of the events count, by their payload
     */
    String of(String stream, long version, Predicate<Object> counts);
}
