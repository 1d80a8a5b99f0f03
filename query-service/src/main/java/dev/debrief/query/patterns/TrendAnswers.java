package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternQuery.FindTrend;
import dev.debrief.api.patterns.Trend;
import dev.debrief.api.patterns.Trend.Series;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how often causes occurred, month by month. */
@Component
class TrendAnswers {

    private final Looks looks;

    TrendAnswers(Looks looks) {
        this.looks = looks;
    }

    @QueryHandler
    Trend answer(FindTrend query, Identity reader) {
        Look look = looks.at(query.of(), reader, null);
        Groups all = new Groups(List.of(), look);
        Groups groups = new Groups(query.by(), look);
        Population population = look.through(groups.and(all));
        List<YearMonth> months = months(query);
        long[] ends = ends(months, query.zone());
        return new Trend(
                look.basis(
                        "Reports by month in which the incident began, in %s, grouped by %s."
                                .formatted(query.zone(), query.by()),
                        population),
                query.zone(),
                months,
                all.all().stream()
                        .findFirst()
                        .map(group -> byMonth(group, ends))
                        .orElseGet(() -> byMonth(new Group(0), ends)),
                groups.mostFirst().stream()
                        .limit(query.limit())
                        .map(group -> series(groups, group, ends))
                        .toList(),
                groups.all().size());
    }

    private static Series series(Groups groups, Group group, long[] ends) {
        var values = groups.values(group);
        return new Series(new PatternId(values), values, byMonth(group, ends), group.reports());
    }

    private static List<YearMonth> months(FindTrend query) {
        YearMonth first = YearMonth.from(query.of().from().atZone(query.zone()));
        YearMonth last = YearMonth.from(query.of().to().minusMillis(1).atZone(query.zone()));
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static long[] ends(List<YearMonth> months, ZoneId zone) {
        return months.stream()
                .map(month -> month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
                .mapToLong(Instant::toEpochMilli)
                .toArray();
    }

    /** Reports come in the order of their incidents. */
    private static List<Long> byMonth(Group group, long[] ends) {
        long[] counts = new long[ends.length];
        int month = 0;
        for (int report = 0; report < group.reports(); report++) {
            while (group.at(report) >= ends[month]) {
                month++;
            }
            counts[month]++;
        }
        return LongStream.of(counts).boxed().toList();
    }
}
