package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternPage.DaysBetween;
import dev.debrief.api.patterns.PatternPage.Pattern;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.query.occurrences.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Occurrences that share a value on each axis, as they are counted. */
final class Group {

    private static final int MOST_REPORTS = 200;
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private final Map<String, Instant> reports = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private final Set<Service> services = new HashSet<>();
    private final Set<String> teams = new HashSet<>();
    private long count;

    void add(Occurrence occurrence) {
        count++;
        reports.put(occurrence.report(), occurrence.at());
        services.addAll(occurrence.services());
        teams.addAll(occurrence.teams());
    }

    void addBefore(Occurrence occurrence) {
        before.add(occurrence.report());
    }

    /** Whether there are so many reports, if need be within some window of so many days. */
    boolean recurs(int minCount, @Nullable Integer withinDays) {
        if (reports.size() < minCount || withinDays == null) {
            return reports.size() >= minCount;
        }
        List<Instant> times = times();
        Duration window = Duration.ofDays(withinDays);
        for (int last = minCount - 1; last < times.size(); last++) {
            if (Duration.between(times.get(last - minCount + 1), times.get(last))
                            .compareTo(window)
                    <= 0) {
                return true;
            }
        }
        return false;
    }

    private List<Instant> times() {
        return reports.values().stream().sorted().toList();
    }

    Pattern pattern(List<Axis> axes, List<@Nullable String> values) {
        Map<Axis, @Nullable String> byAxis = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            byAxis.put(axes.get(i), values.get(i));
        }
        List<Instant> times = times();
        return new Pattern(
                byAxis,
                count,
                reports.size(),
                before.size(),
                reports.size() - (long) before.size(),
                times.getFirst(),
                times.getLast(),
                services.size(),
                teams.size(),
                daysBetween(times),
                reports.entrySet().stream()
                        .sorted(Map.Entry.<String, Instant>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .limit(MOST_REPORTS)
                        .map(report -> ReportId.of(report.getKey()))
                        .toList());
    }

    private static @Nullable DaysBetween daysBetween(List<Instant> times) {
        if (times.size() < 2) {
            return null;
        }
        List<Double> days = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            days.add(Duration.between(times.get(i - 1), times.get(i)).toSeconds() / DAY_SECONDS);
        }
        days.sort(Comparator.naturalOrder());
        int middle = days.size() / 2;
        double median = days.size() % 2 == 1 ? days.get(middle) : (days.get(middle - 1) + days.get(middle)) / 2;
        return new DaysBetween(days.getFirst(), median, days.getLast());
    }
}
