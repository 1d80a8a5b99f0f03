package dev.debrief.query.patterns;

import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.causes.Cause;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.history.PartKind;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternPage.Pattern;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.PatternQuery.PatternFilter;
import dev.debrief.api.patterns.PatternSort;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.report.Headline;
import dev.debrief.api.report.Rating;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.query.views.RunningViews;
import dev.debrief.query.views.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Patterns as of any position are compared with what one counts by hand over all events up to there. */
class FindPatternsTest {

    private static final int REPORTS = 20;
    private static final int EVENTS = 400;
    private static final PatternFilter ANY = new PatternFilter(null, null, null, List.of(), List.of(), List.of());

    @RandomTest
    void they_are_what_one_counts_by_hand(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        int told = EVENTS / 2;
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story.subList(0, told)), random)) {
            compare(views, story, told, random);
            views.record(story.subList(told, EVENTS));
            compare(views, story, EVENTS, random);
        }
    }

    private static void compare(RunningViews views, List<Recorded> story, int told, Random random) {
        for (int i = 0; i < 40; i++) {
            long position = random.nextInt(told);
            List<Axis> by = new ArrayList<>(List.of(
                    Axis.CATEGORY, Axis.SERVICE, Axis.TEAM, Axis.SEVERITY, Axis.DETECTION, Axis.KIND, Axis.TYPE));
            Collections.shuffle(by, random);
            by = by.subList(0, 1 + random.nextInt(2));
            Instant from = FRIDAY.minus(Duration.ofMinutes(random.nextInt(100)));
            Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(120)));
            int minCount = 1 + random.nextInt(3);
            PatternPage page = views.ask(query(by, from, to, minCount, position, null, 200), PatternPage.class);
            Map<List<@Nullable String>, Counted> expected = counted(story, position, by, from, to);
            expected.values().removeIf(counted -> counted.reports.size() < minCount);
            assertThat(byValues(page.patterns()))
                    .as("%s from %s to %s at %d", by, from, to, position)
                    .isEqualTo(expected.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().figures())));
            assertThat(pages(views, by, from, to, minCount, position)).isEqualTo(page.patterns());
        }
    }

    private static List<Pattern> pages(
            RunningViews views, List<Axis> by, Instant from, Instant to, int minCount, long position) {
        List<Pattern> all = new ArrayList<>();
        String cursor = null;
        do {
            PatternPage page = views.ask(query(by, from, to, minCount, position, cursor, 2), PatternPage.class);
            all.addAll(page.patterns());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static FindPatterns query(
            List<Axis> by, Instant from, Instant to, int minCount, long position, @Nullable String cursor, int limit) {
        return new FindPatterns(
                by, from, to, minCount, null, TaxonomyBasis.TODAY, ANY, PatternSort.COUNT, position, cursor, limit);
    }

    private static Map<List<@Nullable String>, String> byValues(List<Pattern> patterns) {
        return patterns.stream()
                .collect(Collectors.toMap(
                        pattern -> new ArrayList<>(pattern.values().values()),
                        pattern -> "%d in %s, %d before"
                                .formatted(
                                        pattern.count(),
                                        pattern.reportIds().stream()
                                                .map(ReportId::toString)
                                                .sorted()
                                                .toList(),
                                        pattern.before())));
    }

    private static Map<List<@Nullable String>, Counted> counted(
            List<Recorded> story, long position, List<Axis> by, Instant from, Instant to) {
        Map<ReportId, NaiveReport> reports = new HashMap<>();
        story.stream()
                .filter(recorded -> recorded.position() <= position)
                .forEach(recorded -> reports.computeIfAbsent(recorded.event().reportId(), id -> new NaiveReport())
                        .take(recorded));
        Map<List<@Nullable String>, Counted> all = new HashMap<>();
        reports.forEach((id, report) -> began(report).ifPresent(at -> {
            boolean within = !at.isBefore(from) && at.isBefore(to);
            boolean before = at.isBefore(from) && !at.isBefore(from.minus(Duration.between(from, to)));
            report.parts().forEach((part, content) -> {
                if (part.kind() == PartKind.CAUSE) {
                    for (List<@Nullable String> values : values(report, (Cause) content, by)) {
                        Counted counted = all.computeIfAbsent(values, any -> new Counted());
                        if (within) {
                            counted.causes.add(FindingId.of(part.id()));
                            counted.reports.add(id.toString());
                        } else if (before) {
                            counted.before.add(id.toString());
                        }
                    }
                }
            });
        }));
        all.values().removeIf(counted -> counted.reports.isEmpty());
        return all;
    }

    private static final class Counted {

        private final Set<FindingId> causes = new HashSet<>();
        private final Set<String> reports = new HashSet<>();
        private final Set<String> before = new HashSet<>();

        String figures() {
            return "%d in %s, %d before"
                    .formatted(causes.size(), reports.stream().sorted().toList(), before.size());
        }
    }

    private static Optional<Instant> began(NaiveReport report) {
        return report.all(Milestone.class)
                .filter(milestone -> milestone.name() == MilestoneName.IMPACT_STARTED)
                .map(Milestone::at)
                .findFirst()
                .or(() -> report.all(Headline.class).findFirst().flatMap(FindPatternsTest::day));
    }

    private static Optional<Instant> day(Headline headline) {
        return Optional.ofNullable(headline.occurredOn())
                .map(day -> day.atStartOfDay(headline.displayZone()).toInstant());
    }

    private static List<List<@Nullable String>> values(NaiveReport report, Cause cause, List<Axis> by) {
        List<List<@Nullable String>> all = new ArrayList<>(List.of(new ArrayList<>()));
        for (Axis axis : by) {
            List<List<@Nullable String>> longer = new ArrayList<>();
            for (List<@Nullable String> group : all) {
                for (String value : values(report, cause, axis)) {
                    List<@Nullable String> one = new ArrayList<>(group);
                    one.add(value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Set<@Nullable String> values(NaiveReport report, Cause cause, Axis axis) {
        Set<@Nullable String> values = new HashSet<>();
        switch (axis) {
            case CATEGORY -> values.add(cause.category().toString());
            case KIND -> values.add(cause.kind().toString());
            case SERVICE -> report.all(Service.class).forEach(service -> values.add(service.name()));
            case TEAM -> report.all(Team.class).forEach(team -> values.add(team.name()));
            case SEVERITY ->
                report.all(Rating.class)
                        .forEach(rating -> values.add(rating.severity().toString()));
            case DETECTION ->
                report.all(Detection.class)
                        .forEach(found -> values.add(found.method().toString()));
            default ->
                report.all(Headline.class)
                        .forEach(headline -> values.add(headline.type().toString()));
        }
        if (values.isEmpty()) {
            values.add(null);
        }
        return values;
    }
}
