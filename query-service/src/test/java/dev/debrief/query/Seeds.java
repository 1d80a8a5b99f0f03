package dev.debrief.query;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** The seeds of random tests: a new one unless {@code -Dseed} names it and, with {@code -Dseeds}, some that stay the same. */
public final class Seeds {

    private static final long MOMENT =
            Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));

    static {
        System.out.println("Random tests run with seed " + MOMENT + "; repeat them with -Dseed=" + MOMENT);
    }

    private Seeds() {}

    public static LongStream all() {
        return LongStream.concat(LongStream.rangeClosed(1, Integer.getInteger("seeds", 0)), LongStream.of(MOMENT));
    }
}
