package dev.debrief.web.actions;

import dev.debrief.api.actions.Punctuality;
import dev.debrief.api.metrics.Improvement;
import dev.debrief.api.metrics.Improvement.ImprovementMonth;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Svg;
import dev.debrief.web.page.Visit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the action items that were due in a month, as a bar of {@value #HEIGHT} units.
 *
 * @param due how many were due in the month, without cancelled ones
 * @param inTime how many of these were done in time
 * @param recurred how many of the items completed in the month have a cause that occurred again
 * @param verified how many of the items completed in the month were verified to have worked
 * @param parts the bar from below: done in time, done late, not done, still to come
 * @param address the page with these items
 */
record MonthBar(
        YearMonth month, long due, long inTime, long recurred, long verified, List<Part> parts, String address) {

    private static final int HEIGHT = 40;

    /** A part of a bar; y is where its upper end is. */
    record Part(String look, long items, String y, String height) {}

    /** The bars of the last twelve months, on one scale; none if no item was due and none completed. */
    static List<MonthBar> year(Visit visit, String team) {
        Improvement improvement = visit.api()
                .get(
                        Improvement.class,
                        Question.at("/api/metrics/improvement")
                                .with("team", team)
                                .with("asOf", visit.asOf()));
        long most = improvement.months().stream()
                .mapToLong(month -> all(month.punctuality()))
                .max()
                .orElse(0);
        boolean nothing = most == 0
                && improvement.months().stream().allMatch(month -> month.fixes().fixes() == 0);
        return nothing
                ? List.of()
                : improvement.months().stream()
                        .map(month -> of(month, Math.max(1, most), visit, team))
                        .toList();
    }

    private static MonthBar of(ImprovementMonth month, long most, Visit visit, String team) {
        Punctuality punctuality = month.punctuality();
        List<Part> parts = new ArrayList<>();
        double y = add(parts, "intime", punctuality.inTime(), HEIGHT, most);
        y = add(parts, "after", punctuality.late(), y, most);
        y = add(parts, "undone", punctuality.notDone(), y, most);
        add(parts, "ahead", punctuality.ahead(), y, most);
        return new MonthBar(
                month.month(),
                all(punctuality),
                punctuality.inTime(),
                month.fixes().recurred(),
                month.fixes().verified(),
                parts,
                Question.at("/actions")
                        .with("team", team)
                        .with("dueFrom", month.month().atDay(1))
                        .with("dueTo", month.month().atEndOfMonth())
                        .with("asOf", visit.param("asOf"))
                        .toString());
    }

    /** @return where the next part begins */
    private static double add(List<Part> parts, String look, long items, double below, long most) {
        double height = (double) HEIGHT * items / most;
        if (items > 0) {
            parts.add(new Part(look, items, Svg.length(below - height), Svg.length(height)));
        }
        return below - height;
    }

    private static long all(Punctuality punctuality) {
        return punctuality.due() + punctuality.ahead();
    }
}
