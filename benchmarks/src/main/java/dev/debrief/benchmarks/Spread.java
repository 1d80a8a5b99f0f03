package dev.debrief.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;

/** The middle one of some figures, and the outermost. */
record Spread(double median, double least, double most) {

    static Spread of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Does something again and again for so long, and tells the median of how long it takes. */
    static double medianMillis(Duration duration, Callable<?> work) throws Exception {
        DoubleStream.Builder times = DoubleStream.builder();
        long begin = System.nanoTime();
        long now = begin;
        while (now - begin < duration.toNanos()) {
            work.call();
            long done = System.nanoTime();
            times.add((done - now) / 1e6);
            now = done;
        }
        return of(times.build().toArray()).median();
    }

    String text(String format) {
        return String.format(format + " (" + format + " – " + format + ")", median, least, most);
    }
}
