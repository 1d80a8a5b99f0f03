package dev.debrief.web.replay;

import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.ReportView;
import dev.debrief.web.api.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The versions of a report on a line.
 *
 * @param marks one for each version
 */
record VersionScale(List<Mark> marks) {

    private static final double MARGIN = 1.5;

    /**
     * A version.
     *
     * @param x where it is on the line
     * @param look how it is drawn: a correction, an approval, a publication, one of the two that are compared, or any other
     * @param address the page that compares from here, or to here
     */
    record Mark(
            long version, String x, String look, int radius, String event, Instant at, String who, String address) {}

    /** @param byTime whether the line is in proportion to time instead of versions */
    static VersionScale of(List<HistoryPage.Change> history, ReportView report, long from, long to, boolean byTime) {
        ToDoubleFunction<HistoryPage.Change> share =
                byTime ? shareOfTime(history) : change -> change.version() / (double) Math.max(1, report.version());
        return new VersionScale(history.stream()
                .map(change -> new Mark(
                        change.version(),
                        String.format(Locale.ROOT, "%.2f%%", MARGIN + (100 - 2 * MARGIN) * share.applyAsDouble(change)),
                        change.version() == from || change.version() == to ? "chosen" : look(change.event()),
                        change.version() == from || change.version() == to
                                ? 8
                                : look(change.event()).isEmpty() ? 4 : 6,
                        change.event(),
                        change.recordedAt(),
                        change.actor().name(),
                        address(report, change.version(), from, to, byTime)))
                .toList());
    }

    /** Where a version is on the line, in percent of its width. */
    public String place(long version) {
        return marks.stream()
                .filter(mark -> mark.version() == version)
                .map(mark -> mark.x().replace("%", ""))
                .findFirst()
                .orElse("0");
    }

    private static ToDoubleFunction<HistoryPage.Change> shareOfTime(List<HistoryPage.Change> history) {
        if (history.isEmpty()) {
            return change -> 0;
        }
        Instant first = history.getFirst().recordedAt();
        double whole = Math.max(
                1, Duration.between(first, history.getLast().recordedAt()).toMillis());
        return change -> Duration.between(first, change.recordedAt()).toMillis() / whole;
    }

    /** The name of an event as words: Timeline event corrected. */
    public String words(String event) {
        String apart = event.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return apart.isEmpty() ? "" : Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
    }

    /** Moves the nearer of the two ends. */
    private static String address(ReportView report, long version, long from, long to, boolean byTime) {
        boolean moveFrom = Math.abs(version - from) <= Math.abs(version - to);
        return Question.at("/incidents/{}/replay", report.id())
                .with("from", moveFrom ? version : from)
                .with("to", moveFrom ? to : version)
                .with("scale", byTime ? "time" : "")
                .toString();
    }

    private static String look(String event) {
        if (event.endsWith("Corrected") || event.endsWith("Withdrawn") || event.contains("Lowered")) {
            return "flag";
        }
        return event.endsWith("Approved") || event.endsWith("Published") ? "step" : "";
    }
}
