package dev.debrief.web.incidents;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportView.MilestoneTime;
import dev.debrief.web.page.Spans;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The milestones of an incident in true proportion.
 *
 * @param marks the milestones, earliest first
 * @param lanes how many lines the scale has, so that no mark covers another
 */
record Scale(List<Mark> marks, int lanes) {

    /** Dots are not cut off at the ends of the scale. */
    private static final double MARGIN = 2;

    /** How near to each other two marks of a line may be, in percent of its width; a phone shows a mark as 7 percent. */
    private static final double GAP = 7;

    /**
     * A milestone.
     *
     * @param number its number on the scale
     * @param x where it is on the scale, such as {@code 12.5%}
     * @param lane the line that it is on, counted from 0
     * @param newDay whether it is on another day than the one before
     * @param after the time since the one before; empty for the first
     */
    record Mark(int number, MilestoneName name, OffsetDateTime at, int lane, boolean newDay, String x, String after) {}

    static Scale of(List<MilestoneTime> milestones) {
        List<MilestoneTime> inOrder = milestones.stream()
                .sorted(Comparator.comparing(milestone -> milestone.at().toInstant()))
                .toList();
        List<Mark> marks = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            MilestoneTime one = inOrder.get(i);
            double share =
                    share(inOrder.getFirst().at(), one.at(), inOrder.getLast().at());
            double x = MARGIN + share * (100 - 2 * MARGIN);
            marks.add(new Mark(
                    i + 1,
                    one.name(),
                    one.at(),
                    lane(ends, x),
                    i == 0
                            || !one.at()
                                    .toLocalDate()
                                    .equals(inOrder.get(i - 1).at().toLocalDate()),
                    String.format(Locale.ROOT, "%.2f%%", x),
                    i == 0
                            ? ""
                            : "+"
                                    + Spans.text(
                                            Duration.between(inOrder.get(i - 1).at(), one.at()))));
        }
        return new Scale(marks, ends.size());
    }

    /**
     * The first line on which there is room.
     *
     * @param ends where the last mark of each line is
     */
    private static int lane(List<Double> ends, double x) {
        int lane = 0;
        while (lane < ends.size() && x - ends.get(lane) < GAP) {
            lane++;
        }
        if (lane == ends.size()) {
            ends.add(x);
        } else {
            ends.set(lane, x);
        }
        return lane;
    }

    private static double share(OffsetDateTime from, OffsetDateTime at, OffsetDateTime to) {
        double whole = Duration.between(from, to).toMillis();
        return whole == 0 ? 0 : Duration.between(from, at).toMillis() / whole;
    }
}
