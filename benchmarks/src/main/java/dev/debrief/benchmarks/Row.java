package dev.debrief.benchmarks;

/**
 * One line of the table.
 *
 * @param ratio of ours to the other side's, round by round
 */
record Row(String name, String unit, Spread ours, Spread other, Spread ratio, Goal goal) {

    boolean met() {
        return goal.atLeast() ? ratio.median() >= goal.bound() : ratio.median() <= goal.bound();
    }

    /**
     * What the ratio has to be.
     *
     * @param limit what it can't pass, whatever is done
     */
    record Goal(boolean atLeast, double bound, double limit) {}
}
