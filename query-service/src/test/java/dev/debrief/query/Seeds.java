package dev.debrief.query;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** What random tests are random by: seeds that stay the same, and one of the moment unless {@code -Dseed} names it. */
public final class Seeds {

    private static final long MOMENT =
            Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));

    static {
        System.out.println("Random tests run with seed " + MOMENT + " too; repeat them with -Dseed=" + MOMENT);
    }

    private Seeds() {}

    public static LongStream all() {
        return LongStream.of(1, 2, MOMENT);
    }
}
