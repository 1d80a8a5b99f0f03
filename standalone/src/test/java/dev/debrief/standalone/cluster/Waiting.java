package dev.debrief.standalone.cluster;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in other processes. */
public final class Waiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Waiting() {}

    /** @throws IllegalStateException if it has not come true by then */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + patience + ": " + what);
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
