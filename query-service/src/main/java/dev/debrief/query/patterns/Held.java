package dev.debrief.query.patterns;

import dev.debrief.query.occurrences.Occurrence;

/** An occurrence as it stood from one position of the store until before another. */
final class Held {

    private final Occurrence occurrence;
    private final long from;
    private volatile long to;

    Held(Occurrence occurrence, long from, long to) {
        this.occurrence = occurrence;
        this.from = from;
        this.to = to;
    }

    Occurrence occurrence() {
        return occurrence;
    }

    boolean began(long position) {
        return from == position;
    }

    void end(long position) {
        to = position;
    }

    boolean holdsAt(long position) {
        return from <= position && position < to;
    }
}
