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
 */
record Scale(List<Mark> marks) {

    /** Dots are not cut off at the ends of the scale. */
    private static final double MARGIN = 2;

    /**
     * A milestone.
     *
     * @param number its number on the scale
     * @param x where it is on the scale, such as {@code 12.5%}
     * @param newDay whether it is on another day than the one before
     * @param after the time since the one before; empty for the first
     */
    record Mark(int number, MilestoneName name, OffsetDateTime at, boolean newDay, String x, String after) {}

    static Scale of(List<MilestoneTime> milestones) {
        List<MilestoneTime> inOrder = milestones.stream()
                .sorted(Comparator.comparing(milestone -> milestone.at().toInstant()))
                .toList();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            MilestoneTime one = inOrder.get(i);
            double share =
                    share(inOrder.getFirst().at(), one.at(), inOrder.getLast().at());
            marks.add(new Mark(
                    i + 1,
                    one.name(),
                    one.at(),
                    i == 0
                            || !one.at()
                                    .toLocalDate()
                                    .equals(inOrder.get(i - 1).at().toLocalDate()),
                    String.format(Locale.ROOT, "%.2f%%", MARGIN + share * (100 - 2 * MARGIN)),
                    i == 0
                            ? ""
                            : "+"
                                    + Spans.text(
                                            Duration.between(inOrder.get(i - 1).at(), one.at()))));
        }
        return new Scale(marks);
    }

    private static double share(OffsetDateTime from, OffsetDateTime at, OffsetDateTime to) {
        double whole = Duration.between(from, to).toMillis();
        return whole == 0 ? 0 : Duration.between(from, at).toMillis() / whole;
    }
}
