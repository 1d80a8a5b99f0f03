package dev.debrief.benchmarks;

import java.util.Arrays;

/** The middle one of some figures, and the outermost. */
record Spread(double median, double least, double most) {

    static Spread of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    String text(String format) {
        return String.format(format + " (" + format + " – " + format + ")", median, least, most);
    }
}
