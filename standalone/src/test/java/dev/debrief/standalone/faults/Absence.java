package dev.debrief.standalone.faults;

import java.time.Duration;

/** The longest time during which no request of a kind succeeded. */
final class Absence {

    private long last = System.nanoTime();
    private long longest;

    synchronized void succeeded() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    synchronized Duration longest() {
        return Duration.ofNanos(longest);
    }
}
