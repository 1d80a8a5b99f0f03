package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Pattern;
import dev.debrief.api.patterns.Pattern.DaysBetween;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Groups;
import dev.debrief.query.counting.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what a group is as a pattern. */
final class Patterns {

    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Groups groups;
    private final List<? extends List<?>> services;
    private final List<? extends List<?>> teams;

    Patterns(Groups groups, Vocabulary words) {
        this.groups = groups;
        this.services = words.services.words();
        this.teams = words.teams.words();
    }

    Pattern pattern(Group group) {
        Map<Axis, @Nullable String> values = groups.values(group);
        return new Pattern(
                new PatternId(values),
                values,
                group.count(),
                group.reports(),
                group.before(),
                group.reports() - group.before(),
                Instant.ofEpochMilli(group.at(0)),
                Instant.ofEpochMilli(group.lastAt()),
                distinct(group.services(), services),
                distinct(group.teams(), teams),
                daysBetween(group),
                group.reportIds());
    }

    private static long distinct(int[] lists, List<? extends List<?>> words) {
        return Arrays.stream(lists)
                .mapToObj(words::get)
                .flatMap(List::stream)
                .distinct()
                .count();
    }

    private static @Nullable DaysBetween daysBetween(Group group) {
        if (group.reports() < 2) {
            return null;
        }
        double[] days = IntStream.range(1, group.reports())
                .mapToDouble(report -> (group.at(report) - group.at(report - 1)) / DAY_MILLIS)
                .sorted()
                .toArray();
        int middle = days.length / 2;
        double median = days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
        return new DaysBetween(days[0], median, days[days.length - 1]);
    }
}
