package dev.debrief.query.patterns;

import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.CoOccurrencePage;
import dev.debrief.api.patterns.HeatMap;
import dev.debrief.api.patterns.Pattern;
import dev.debrief.api.patterns.PatternDetail;
import dev.debrief.api.patterns.PatternDetail.OccurrenceLine;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternQuery.FindCoOccurrences;
import dev.debrief.api.patterns.PatternQuery.FindHeatMap;
import dev.debrief.api.patterns.PatternQuery.FindPattern;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.PatternQuery.FindRestatement;
import dev.debrief.api.patterns.PatternSort;
import dev.debrief.api.patterns.Restatement;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.query.NaiveIncidents;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Patterns as of any position are compared with what one counts by hand over all events up to there. */
class FindPatternsTest {

    private static final int REPORTS = 20;
    private static final int EVENTS = 400;

    @RandomTest
    void they_are_what_one_counts_by_hand(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        int told = EVENTS / 2;
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(story.subList(0, told)).only("analytics"), random)) {
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
            if (i % 4 == 0) { // whole months as they stand: what was made of them once is used again
                from = Instant.parse("2026-02-01T00:00:00Z");
                to = Instant.parse("2026-04-01T00:00:00Z");
                position = told - 1L;
            }
            int minCount = 1 + random.nextInt(3);
            PatternPage page = views.ask(query(by, from, to, minCount, position, null, 200));
            Map<List<@Nullable String>, Counted> expected = counted(story, position, by, from, to);
            expected.values().removeIf(counted -> counted.reports.size() < minCount);
            assertThat(byValues(page.patterns()))
                    .as("%s from %s to %s at %d", by, from, to, position)
                    .isEqualTo(expected.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().figures())));
            assertThat(pages(views, by, from, to, minCount, position)).isEqualTo(page.patterns());
            compareDetails(views, page, counted(story, position, by, from, to), selection(from, to, position));
            compareFiltered(views, story, position, from, to, random);
            compareHeatMap(views, story, position, from, to, random);
            comparePairs(views, story, position, from, to, random);
            compareRestatement(views, story, told - 1, by, selection(from, to, position));
        }
    }

    private static void compareDetails(
            RunningViews views, PatternPage page, Map<List<@Nullable String>, Counted> counted, Selection of) {
        for (Pattern pattern : page.patterns()) {
            PatternDetail detail = views.ask(new FindPattern(pattern.id(), of, null, 200));
            assertThat(detail.pattern()).isEqualTo(pattern);
            assertThat(detail.occurrences())
                    .extracting(OccurrenceLine::causeId)
                    .containsExactlyInAnyOrderElementsOf(Objects.requireNonNull(
                                    counted.get(new ArrayList<>(pattern.values().values())))
                            .causes);
        }
    }

    /** Of what is grouped by two axes, the groups with one value of the second. */
    private static void compareFiltered(
            RunningViews views, List<Recorded> story, long position, Instant from, Instant to, Random random) {
        Map<List<@Nullable String>, Counted> both =
                counted(story, position, List.of(Axis.CATEGORY, Axis.SERVICE), from, to);
        if (both.isEmpty()) {
            return;
        }
        String service =
                List.copyOf(both.keySet()).get(random.nextInt(both.size())).get(1);
        Selection of = new Selection(
                from,
                to,
                TaxonomyBasis.TODAY,
                Map.of(Axis.SERVICE, Collections.singletonList(service)),
                null,
                position);
        Map<String, Integer> expected = new HashMap<>();
        both.forEach((values, group) -> {
            if (Objects.equals(values.get(1), service)) {
                expected.put(Objects.requireNonNull(values.get(0)), group.reports.size());
            }
        });
        PatternPage page =
                views.ask(new FindPatterns(List.of(Axis.CATEGORY), of, 1, null, PatternSort.LAST_SEEN, null, 200, 200));
        assertThat(page.patterns().stream()
                        .collect(Collectors.toMap(
                                pattern -> pattern.values().get(Axis.CATEGORY), pattern -> (int) pattern.reports())))
                .isEqualTo(expected);
        assertThat(page.patterns())
                .isSortedAccordingTo(Comparator.comparing(Pattern::lastSeen).reversed());
    }

    private static void compareHeatMap(
            RunningViews views, List<Recorded> story, long position, Instant from, Instant to, Random random) {
        Axis columns = random.nextBoolean() ? Axis.SERVICE : Axis.TEAM;
        HeatMap map = views.ask(new FindHeatMap(Axis.CATEGORY, columns, selection(from, to, position), 200));
        Map<List<@Nullable String>, Integer> cells = new HashMap<>();
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.columns().size(); column++) {
                int reports = map.cells().get(row).get(column).intValue();
                if (reports > 0) {
                    cells.put(
                            Arrays.asList(
                                    map.rows().get(row).value(),
                                    map.columns().get(column).value()),
                            reports);
                }
            }
        }
        assertThat(cells).isEqualTo(reports(counted(story, position, List.of(Axis.CATEGORY, columns), from, to)));
        assertThat(map.rows().stream()
                        .collect(Collectors.toMap(row -> List.of(row.value()), row -> (int) row.reports())))
                .isEqualTo(reports(counted(story, position, List.of(Axis.CATEGORY), from, to)));
    }

    private static Map<List<@Nullable String>, Integer> reports(Map<List<@Nullable String>, Counted> counted) {
        return counted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> group.getValue().reports.size()));
    }

    private static void comparePairs(
            RunningViews views, List<Recorded> story, long position, Instant from, Instant to, Random random) {
        Axis axis = random.nextBoolean() ? Axis.CATEGORY : Axis.SERVICE;
        CoOccurrencePage page = views.ask(new FindCoOccurrences(axis, selection(from, to, position), 1, null, 200));
        Map<List<@Nullable String>, Counted> single = counted(story, position, List.of(axis), from, to);
        Map<List<@Nullable String>, Set<String>> expected = new HashMap<>();
        single.forEach((one, ofOne) -> single.forEach((other, ofOther) -> {
            Set<String> both = new HashSet<>(ofOne.reports);
            both.retainAll(ofOther.reports);
            if (one.get(0) != null
                    && other.get(0) != null
                    && one.get(0).compareTo(other.get(0)) < 0
                    && !both.isEmpty()) {
                expected.put(List.of(one.get(0), other.get(0)), both);
            }
        }));
        assertThat(page.pairs().stream()
                        .collect(Collectors.toMap(
                                pair -> Arrays.asList(pair.one(), pair.other()),
                                pair -> pair.reportIds().stream()
                                        .map(ReportId::toString)
                                        .collect(Collectors.toSet()))))
                .isEqualTo(expected);
        page.pairs()
                .forEach(pair -> assertThat(pair.reportsWithOne())
                        .isEqualTo(Objects.requireNonNull(single.get(List.of(pair.one())))
                                .reports
                                .size()));
    }

    private static void compareRestatement(
            RunningViews views, List<Recorded> story, long last, List<Axis> by, Selection of) {
        Restatement restatement = views.ask(new FindRestatement(by, of, 1, null, 200));
        Map<List<@Nullable String>, Counted> then =
                counted(story, Objects.requireNonNull(of.position()), by, of.from(), of.to());
        Map<List<@Nullable String>, Counted> now = counted(story, last, by, of.from(), of.to());
        Map<List<@Nullable String>, String> expected = new HashMap<>();
        Set<List<@Nullable String>> all = new HashSet<>(then.keySet());
        all.addAll(now.keySet());
        all.forEach(values -> {
            Set<String> before = then.containsKey(values) ? then.get(values).reports : Set.of();
            Set<String> after = now.containsKey(values) ? now.get(values).reports : Set.of();
            if (!before.equals(after)) {
                expected.put(
                        values, sorted(without(after, before)) + " came, gone are " + sorted(without(before, after)));
            }
        });
        assertThat(restatement.differences().stream()
                        .collect(Collectors.toMap(
                                difference ->
                                        new ArrayList<>(difference.values().values()),
                                difference ->
                                        sorted(difference.added()) + " came, gone are " + sorted(difference.gone()))))
                .isEqualTo(expected);
        assertThat(restatement.same()).isEqualTo(all.size() - (long) expected.size());
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        return these.stream().filter(one -> !those.contains(one)).collect(Collectors.toSet());
    }

    private static List<String> sorted(Collection<?> reports) {
        return reports.stream().map(Object::toString).sorted().toList();
    }

    private static List<Pattern> pages(
            RunningViews views, List<Axis> by, Instant from, Instant to, int minCount, long position) {
        List<Pattern> all = new ArrayList<>();
        String cursor = null;
        do {
            PatternPage page = views.ask(query(by, from, to, minCount, position, cursor, 2));
            all.addAll(page.patterns());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static FindPatterns query(
            List<Axis> by, Instant from, Instant to, int minCount, long position, @Nullable String cursor, int limit) {
        return new FindPatterns(
                by, selection(from, to, position), minCount, null, PatternSort.COUNT, cursor, limit, 200);
    }

    private static Selection selection(Instant from, Instant to, long position) {
        return new Selection(from, to, TaxonomyBasis.TODAY, Map.of(), null, position);
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
        Map<List<@Nullable String>, Counted> all = new HashMap<>();
        NaiveIncidents.at(story, position)
                .forEach((id, report) -> NaiveIncidents.began(report).ifPresent(at -> {
                    boolean within = !at.isBefore(from) && at.isBefore(to);
                    boolean before = at.isBefore(from) && !at.isBefore(NaiveIncidents.before(from, to));
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
                report.all(SeverityPart.class)
                        .forEach(severityPart ->
                                values.add(severityPart.severity().toString()));
            case DETECTION ->
                report.all(Detection.class)
                        .forEach(found -> values.add(found.method().toString()));
            default ->
                report.all(HeadlinePart.class)
                        .forEach(headlinePart -> values.add(headlinePart.type().toString()));
        }
        if (values.isEmpty()) {
            values.add(null);
        }
        return values;
    }
}
