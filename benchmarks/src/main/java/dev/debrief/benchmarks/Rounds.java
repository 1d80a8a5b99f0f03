package dev.debrief.benchmarks;

import dev.debrief.benchmarks.Row.Goal;
import java.util.concurrent.Callable;

/** Measures both sides of a row in turns, so that what else the machine does meets both. */
record Rounds(int count) {

    Row measure(String name, String unit, Goal goal, Callable<Double> our, Callable<Double> others) throws Exception {
        double[] ours = new double[count];
        double[] other = new double[count];
        double[] ratios = new double[count];
        for (int round = 0; round < count; round++) {
            other[round] = others.call();
            ours[round] = our.call();
            ratios[round] = ours[round] / other[round];
            System.err.printf("%s: %.4g ÷ %.4g = %.2f%n", name, ours[round], other[round], ratios[round]);
        }
        return new Row(name, unit, Spread.of(ours), Spread.of(other), Spread.of(ratios), goal);
    }
}
