package dev.debrief.query.metrics;

import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.metrics.DetectionQuality;
import dev.debrief.api.metrics.DetectionQuality.DetectionMonth;
import dev.debrief.api.metrics.DetectionQuality.Found;
import dev.debrief.api.metrics.Distribution;
import dev.debrief.api.metrics.MetricQuery.FindDetectionQuality;
import dev.debrief.api.metrics.MetricQuery.FindResponseRestatement;
import dev.debrief.api.metrics.MetricQuery.FindResponseTimes;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.metrics.ResponseRestatement;
import dev.debrief.api.metrics.ResponseRestatement.RestatedDistribution;
import dev.debrief.api.metrics.ResponseTimes;
import dev.debrief.api.metrics.ResponseTimes.Grouped;
import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternQuery.FindReportPatterns;
import dev.debrief.api.patterns.PatternQuery.FindSafeguards;
import dev.debrief.api.patterns.ReportPatterns;
import dev.debrief.api.patterns.ReportPatterns.Elsewhere;
import dev.debrief.api.patterns.Safeguard;
import dev.debrief.api.patterns.SafeguardPage;
import dev.debrief.api.patterns.SafeguardPage.SafeguardCount;
import dev.debrief.api.patterns.SafeguardPage.SafeguardLine;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.scope.Service;
import dev.debrief.api.timeline.TimelineEvent;
import dev.debrief.query.NaiveIncidents;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as of any position are compared with what one counts by hand over all events up to there. */
class MetricsTest {

    private static final int REPORTS = 25;
    private static final int EVENTS = 600;
    private static final int STEP = 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @RandomTest
    void they_are_what_one_counts_by_hand(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS, MetricsTest::matters);
        int told = EVENTS / 2;
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(story.subList(0, told)).only("analytics"), random)) {
            compare(views, story, told, random);
            views.record(story.subList(told, EVENTS));
            compare(views, story, EVENTS, random);
        }
    }

    private static boolean matters(ReportEvent event) {
        return event instanceof MilestoneEvent
                || event instanceof SeverityChanged
                || event instanceof StatusChanged
                || event instanceof TimelineEvent
                || event instanceof FindingEvent.Recorded<?>
                || event instanceof FindingEvent.Corrected<?>;
    }

    private static void compare(RunningViews views, List<Recorded> story, int told, Random random) {
        for (int i = 0; i < 30; i++) {
            long position = random.nextInt(told);
            Instant from = FRIDAY.minus(Duration.ofMinutes(random.nextInt(100)));
            Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(120)));
            if (i % 4 == 0) { // whole months as they stand: what was made of them once is used again
                from = Instant.parse("2026-02-01T00:00:00Z");
                to = Instant.parse("2026-04-01T00:00:00Z");
                position = told - 1L;
            }
            Selection of = new Selection(from, to, TaxonomyBasis.TODAY, Map.of(), null, position);
            Period period = new Period(story, position, from, to);
            List<Axis> axes = new ArrayList<>(List.of(Axis.SERVICE, Axis.SEVERITY, Axis.DETECTION, Axis.CATEGORY));
            Collections.shuffle(axes, random);
            List<Axis> by = axes.subList(0, random.nextInt(3));
            compareTimes(views, of, period, by);
            compareRestatement(views, of, period, new Period(story, told - 1, from, to), by);
            compareDetection(views, of, period);
            compareSafeguards(views, of, period, Safeguard.MITIGATOR);
            compareSafeguards(views, of, period, Safeguard.BARRIER);
        }
        NaiveIncidents.at(story, told - 1).keySet().forEach(id -> compareElsewhere(views, story, told - 1, id));
    }

    private static void compareTimes(RunningViews views, Selection of, Period period, List<Axis> by) {
        ResponseTimes times = views.ask(new FindResponseTimes(List.of(ResponseMetric.values()), by, of, null, 200));
        assertThat(times.all()).isEqualTo(period.distributions(period.reports.keySet()));
        Map<List<@Nullable String>, Map<ResponseMetric, Distribution>> groups = new HashMap<>();
        times.groups()
                .forEach(group -> groups.put(new ArrayList<>(group.values().values()), group.times()));
        Map<List<@Nullable String>, Map<ResponseMetric, Distribution>> expected = new HashMap<>();
        period.grouped(by).forEach((values, reports) -> expected.put(values, period.distributions(reports)));
        assertThat(groups).isEqualTo(by.isEmpty() ? Map.of() : expected);
        assertThat(pages(views, of, by)).isEqualTo(times.groups());
    }

    private static List<Grouped> pages(RunningViews views, Selection of, List<Axis> by) {
        List<Grouped> all = new ArrayList<>();
        String cursor = null;
        do {
            ResponseTimes page = views.ask(new FindResponseTimes(List.of(ResponseMetric.values()), by, of, cursor, 2));
            all.addAll(page.groups());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static void compareRestatement(RunningViews views, Selection of, Period then, Period now, List<Axis> by) {
        ResponseMetric metric = ResponseMetric.TIME_TO_DETECT;
        ResponseRestatement restatement = views.ask(new FindResponseRestatement(List.of(metric), by, of));
        Map<List<@Nullable String>, List<@Nullable Distribution>> expected = new HashMap<>();
        if (!by.isEmpty()) {
            Map<List<@Nullable String>, Set<ReportId>> before = then.grouped(by);
            Map<List<@Nullable String>, Set<ReportId>> after = now.grouped(by);
            Set<List<@Nullable String>> all = new HashSet<>(before.keySet());
            all.addAll(after.keySet());
            all.forEach(values -> expected.put(
                    values,
                    Arrays.asList(
                            distribution(then, before.get(values), metric),
                            distribution(now, after.get(values), metric))));
        }
        expected.put(
                List.of(),
                List.of(
                        then.distribution(then.reports.keySet(), metric),
                        now.distribution(now.reports.keySet(), metric)));
        int all = expected.size();
        expected.values().removeIf(both -> Objects.equals(both.get(0), both.get(1)));
        assertThat(restatement.differences().stream()
                        .collect(Collectors.toMap(MetricsTest::values, one -> Arrays.asList(one.then(), one.now()))))
                .isEqualTo(expected);
        assertThat(restatement.same()).isEqualTo(all - expected.size());
    }

    private static List<@Nullable String> values(RestatedDistribution difference) {
        return difference.values() == null
                ? List.of()
                : new ArrayList<>(difference.values().values());
    }

    private static @Nullable Distribution distribution(
            Period period, @Nullable Set<ReportId> reports, ResponseMetric metric) {
        return reports == null ? null : period.distribution(reports, metric);
    }

    private static void compareDetection(RunningViews views, Selection of, Period period) {
        DetectionQuality quality = views.ask(new FindDetectionQuality(of, ZONE));
        Map<@Nullable String, Set<ReportId>> byMethod = new HashMap<>();
        period.grouped(List.of(Axis.DETECTION)).forEach((values, reports) -> byMethod.put(values.get(0), reports));
        assertThat(quality.all().reports()).isEqualTo(period.reports.size());
        assertThat(quality.methods()).hasSameSizeAs(byMethod.keySet());
        for (Found found : quality.methods()) {
            Set<ReportId> reports = Objects.requireNonNull(
                    byMethod.get(found.method() == null ? null : found.method().toString()));
            assertThat(found.share()).isEqualTo((double) reports.size() / period.reports.size());
            assertThat(found.timeToDetect()).isEqualTo(period.distribution(reports, ResponseMetric.TIME_TO_DETECT));
            for (DetectionMonth month : found.months()) {
                Set<ReportId> ofMonth = reports.stream()
                        .filter(id -> period.month(id).equals(month.month().toString()))
                        .collect(Collectors.toSet());
                assertThat(month.reports()).isEqualTo(ofMonth.size());
                assertThat(month.timeToDetect()).isEqualTo(period.distribution(ofMonth, ResponseMetric.TIME_TO_DETECT));
            }
            assertThat(found.months().stream()
                            .mapToLong(DetectionMonth::reports)
                            .sum())
                    .isEqualTo(found.reports());
        }
    }

    private static void compareSafeguards(RunningViews views, Selection of, Period period, Safeguard safeguard) {
        SafeguardPage page = views.ask(new FindSafeguards(safeguard, List.of(), of, null, 200));
        Map<String, List<String>> expected = new TreeMap<>();
        period.reports.forEach((id, report) -> named(report, safeguard)
                .forEach(value -> expected.computeIfAbsent(value, any -> new ArrayList<>())
                        .add(id.toString())));
        assertThat(page.counts().stream()
                        .collect(Collectors.toMap(
                                SafeguardCount::value,
                                count -> "%d in %s, %d before"
                                        .formatted(count.count(), sorted(count.reportIds()), count.before()))))
                .isEqualTo(expected.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> "%d in %s, %d before"
                                        .formatted(
                                                entry.getValue().size(),
                                                sorted(new HashSet<>(entry.getValue())),
                                                period.reportsBefore(safeguard, entry.getKey())))));
        assertThat(page.lines().stream().map(line -> line.value() + line.reportId()))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(id -> entry.getKey() + id))
                        .toList());
        expected.keySet()
                .forEach(value -> assertThat(views.ask(new FindSafeguards(safeguard, List.of(value), of, null, 200))
                                .lines())
                        .isEqualTo(page.lines().stream()
                                .filter(line -> line.value().equals(value))
                                .toList()));
        assertThat(page.lines()).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(page.lines().stream().map(SafeguardLine::reportId).distinct().count())
                .isEqualTo(page.reports());
    }

    private static Stream<String> named(NaiveReport report, Safeguard safeguard) {
        return switch (safeguard) {
            case MITIGATOR ->
                report.all(Mitigator.class).map(mitigator -> mitigator.kind().toString());
            case BARRIER ->
                report.all(Barrier.class).map(barrier -> barrier.outcome().toString());
        };
    }

    private static List<String> sorted(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }

    /** Stories are told of the present, so every incident with a known time is looked at. */
    private static void compareElsewhere(RunningViews views, List<Recorded> story, long position, ReportId id) {
        ReportPatterns patterns = views.ask(new FindReportPatterns(id, 20));
        Map<ReportId, NaiveReport> reports = NaiveIncidents.at(story, position);
        NaiveReport report = Objects.requireNonNull(reports.remove(id));
        Set<String> services = report.all(Service.class).map(Service::name).collect(Collectors.toSet());
        reports.values().removeIf(other -> NaiveIncidents.began(other).isEmpty());
        assertThat(patterns.causes()).hasSize((int) report.all(Cause.class).count());
        for (Elsewhere elsewhere : patterns.causes()) {
            Set<ReportId> others = reports.keySet().stream()
                    .filter(other -> Objects.requireNonNull(reports.get(other))
                            .all(Cause.class)
                            .anyMatch(cause -> cause.category().equals(elsewhere.category())))
                    .collect(Collectors.toSet());
            assertThat(elsewhere.reports()).isEqualTo(others.size());
            assertThat(elsewhere.reportIds()).containsExactlyInAnyOrderElementsOf(others);
            assertThat(elsewhere.samePlace())
                    .isEqualTo(others.stream()
                            .filter(other -> Objects.requireNonNull(reports.get(other))
                                    .all(Service.class)
                                    .anyMatch(service -> services.contains(service.name())))
                            .count());
        }
    }

    /** The reports on incidents that began in a period, as they stood at a position. */
    private static final class Period {

        private final Map<ReportId, NaiveReport> reports;
        private final Map<ReportId, NaiveReport> before;
        private final Map<ReportId, List<Rated>> ratings = new HashMap<>();
        private final Set<ReportId> reopened = new HashSet<>();

        private record Rated(Severity severity, Instant since) {}

        Period(List<Recorded> story, long position, Instant from, Instant to) {
            Map<ReportId, NaiveReport> all = NaiveIncidents.at(story, position);
            reports = NaiveIncidents.began(all, from, to);
            before = NaiveIncidents.began(all, NaiveIncidents.before(from, to), from);
            story.stream()
                    .filter(recorded -> recorded.position() <= position)
                    .forEach(recorded -> reopen(recorded.event()));
            story.stream()
                    .filter(recorded -> recorded.position() <= position)
                    .forEach(recorded -> rating(recorded)
                            .ifPresent(severity -> ratings.computeIfAbsent(
                                            recorded.event().reportId(), id -> new ArrayList<>())
                                    .add(new Rated(severity, recorded.at()))));
        }

        /** The reports whose resolution was recorded before they were reopened. */
        private void reopen(ReportEvent event) {
            if (event instanceof StatusChanged changed && isOver(changed.from()) && !isOver(changed.to())) {
                reopened.add(event.reportId());
            }
            if (event instanceof MilestoneEvent milestone && milestone.milestone() == MilestoneName.RESOLVED) {
                reopened.remove(event.reportId());
            }
        }

        private static Optional<Severity> rating(Recorded recorded) {
            return switch (recorded.event()) {
                case IncidentDeclared e -> Optional.ofNullable(e.declaration().severity());
                case SeverityChanged e -> Optional.of(e.to());
                default -> Optional.empty();
            };
        }

        String month(ReportId id) {
            return NaiveIncidents.began(Objects.requireNonNull(reports.get(id)))
                    .orElseThrow()
                    .atZone(ZONE)
                    .toLocalDate()
                    .toString()
                    .substring(0, 7);
        }

        long reportsBefore(Safeguard safeguard, String value) {
            return before.values().stream()
                    .filter(report -> named(report, safeguard).anyMatch(value::equals))
                    .count();
        }

        Map<List<@Nullable String>, Set<ReportId>> grouped(List<Axis> by) {
            Map<List<@Nullable String>, Set<ReportId>> groups = new LinkedHashMap<>();
            reports.forEach((id, report) -> {
                List<List<@Nullable String>> all = new ArrayList<>(List.of(new ArrayList<>()));
                for (Axis axis : by) {
                    List<List<@Nullable String>> longer = new ArrayList<>();
                    for (List<@Nullable String> values : all) {
                        for (String value : values(report, axis)) {
                            List<@Nullable String> more = new ArrayList<>(values);
                            more.add(value);
                            longer.add(more);
                        }
                    }
                    all = longer;
                }
                all.forEach(values ->
                        groups.computeIfAbsent(values, any -> new HashSet<>()).add(id));
            });
            return groups;
        }

        private static Set<@Nullable String> values(NaiveReport report, Axis axis) {
            Stream<String> values = switch (axis) {
                case SERVICE -> report.all(Service.class).map(Service::name);
                case DETECTION ->
                    report.all(Detection.class).map(found -> found.method().toString());
                case CATEGORY ->
                    report.all(Cause.class).map(cause -> cause.category().toString());
                default ->
                    report.all(dev.debrief.api.report.SeverityPart.class)
                            .map(severityPart -> severityPart.severity().toString());
            };
            Set<@Nullable String> all = values.collect(Collectors.toSet());
            if (all.isEmpty()) {
                all.add(null);
            }
            return all;
        }

        Map<ResponseMetric, Distribution> distributions(Collection<ReportId> ids) {
            return Arrays.stream(ResponseMetric.values())
                    .collect(Collectors.toMap(metric -> metric, metric -> distribution(ids, metric)));
        }

        Distribution distribution(Collection<ReportId> ids, ResponseMetric metric) {
            List<Double> values = new ArrayList<>();
            int missing = 0;
            int underWay = 0;
            int invalid = 0;
            int notApplicable = 0;
            for (ReportId id : ids) {
                NaiveReport report = Objects.requireNonNull(reports.get(id));
                Instant start = NaiveIncidents.at(report, metric.from()).orElse(null);
                Instant end = metric.to() == MilestoneName.RESOLVED && reopened.contains(id)
                        ? null
                        : NaiveIncidents.at(report, metric.to()).orElse(null);
                List<Rated> rated = ratings.getOrDefault(id, List.of());
                if (metric.severity() != null && rated.stream().noneMatch(one -> one.severity == metric.severity())) {
                    notApplicable++;
                } else if (end == null && isUnderWay(report)) {
                    underWay++;
                } else if (start == null || end == null) {
                    missing++;
                } else if (end.isBefore(start)) {
                    invalid++;
                } else if (metric.severity() == null) {
                    values.add((double) Duration.between(start, end).toSeconds());
                } else {
                    long seconds = secondsAt(metric.severity(), rated, start, end);
                    if (seconds == 0 && !(start.equals(end) && rated.getFirst().severity == metric.severity())) {
                        notApplicable++;
                    } else {
                        values.add((double) seconds);
                    }
                }
            }
            Collections.sort(values);
            return new Distribution(
                    values.size(),
                    missing,
                    underWay,
                    invalid,
                    notApplicable,
                    values.isEmpty() ? null : values.getFirst(),
                    percentile(values, 50),
                    percentile(values, 90),
                    values.isEmpty() ? null : values.getLast());
        }

        /** Step by step; in stories, everything happens at one. */
        private static long secondsAt(Severity severity, List<Rated> rated, Instant start, Instant end) {
            long seconds = 0;
            for (Instant now = start; now.isBefore(end); now = now.plusSeconds(STEP)) {
                Severity current = rated.getFirst().severity;
                for (Rated one : rated) {
                    if (!one.since.isAfter(now)) {
                        current = one.severity;
                    }
                }
                seconds += current == severity ? STEP : 0;
            }
            return seconds;
        }

        private static boolean isUnderWay(NaiveReport report) {
            IncidentStatus status =
                    report.all(StatusPart.class).findFirst().orElseThrow().status();
            return !isOver(status);
        }

        private static boolean isOver(IncidentStatus status) {
            return Set.of(IncidentStatus.RESOLVED, IncidentStatus.CLOSED, IncidentStatus.CANCELLED)
                    .contains(status);
        }

        private static @Nullable Double percentile(List<Double> sorted, int percent) {
            if (sorted.isEmpty()) {
                return null;
            }
            int hundredths = percent * (sorted.size() - 1);
            double below = sorted.get(hundredths / 100);
            double above = sorted.get(Math.min(hundredths / 100 + 1, sorted.size() - 1));
            return Math.round((below + (above - below) * (hundredths % 100) / 100) * 1000) / 1000.0;
        }
    }
}
