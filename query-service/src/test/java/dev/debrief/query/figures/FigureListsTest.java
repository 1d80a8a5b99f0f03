package dev.debrief.query.figures;

import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.figures.CausePage;
import dev.debrief.api.figures.CountedCause;
import dev.debrief.api.figures.CountedIncident;
import dev.debrief.api.figures.FigureQuery.ListCauses;
import dev.debrief.api.figures.FigureQuery.ListIncidents;
import dev.debrief.api.figures.FigureQuery.Together;
import dev.debrief.api.figures.IncidentPage;
import dev.debrief.api.figures.Lack;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.metrics.Distribution;
import dev.debrief.api.metrics.MetricQuery.FindResponseTimes;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.CoOccurrencePage.Pair;
import dev.debrief.api.patterns.PatternQuery.FindCoOccurrences;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lists behind figures are compared with what one counts by hand, and with the figures. */
class FigureListsTest {

    private static final int REPORTS = 20;
    private static final int EVENTS = 400;

    @RandomTest
    void they_hold_what_the_figures_count(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS, FigureListsTest::matters);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("analytics"), random)) {
            for (int i = 0; i < 20; i++) {
                long position = random.nextInt(EVENTS);
                Instant from = FRIDAY.minus(Duration.ofMinutes(random.nextInt(100)));
                Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(200)));
                Selection of = new Selection(from, to, TaxonomyBasis.TODAY, Map.of(), null, position);
                Map<ReportId, NaiveReport> reports = NaiveIncidents.began(NaiveIncidents.at(story, position), from, to);
                compareLacks(views, of, reports);
                compareCauses(views, of, reports);
                comparePairs(views, of, i % 2 == 0 ? Axis.CATEGORY : Axis.SERVICE);
                compareMetric(views, of, ResponseMetric.values()[random.nextInt(ResponseMetric.values().length)]);
            }
        }
    }

    private static boolean matters(ReportEvent event) {
        return event instanceof MilestoneEvent
                || event instanceof StatusChanged
                || event instanceof TimelineEvent
                || event instanceof FindingEvent.Recorded<?>
                || event instanceof FindingEvent.Corrected<?>;
    }

    private static void compareLacks(RunningViews views, Selection of, Map<ReportId, NaiveReport> reports) {
        assertThat(ids(incidents(views, of, null, null))).containsExactlyInAnyOrderElementsOf(reports.keySet());
        assertThat(ids(incidents(views, of, null, Lack.CAUSE)))
                .containsExactlyInAnyOrderElementsOf(those(
                        reports, report -> report.all(Cause.class).findAny().isEmpty()));
        assertThat(ids(incidents(views, of, null, Lack.TIME)))
                .containsExactlyInAnyOrderElementsOf(those(reports, FigureListsTest::hasNoStart));
    }

    private static boolean hasNoStart(NaiveReport report) {
        return NaiveIncidents.at(report, MilestoneName.IMPACT_STARTED).isEmpty()
                && report.all(HeadlinePart.class).allMatch(headline -> headline.occurredOn() == null);
    }

    private static void compareCauses(RunningViews views, Selection of, Map<ReportId, NaiveReport> reports) {
        List<CountedCause> causes = new ArrayList<>();
        String cursor = null;
        CausePage page;
        do {
            page = views.ask(new ListCauses(of, cursor, 3));
            causes.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(causes).hasSize((int) page.total());
        reports.forEach((id, report) -> assertThat(causes.stream()
                        .filter(cause -> cause.reportId().equals(id))
                        .map(CountedCause::kind))
                .containsExactlyInAnyOrderElementsOf(
                        report.all(Cause.class).map(Cause::kind).toList()));
    }

    private static void comparePairs(RunningViews views, Selection of, Axis axis) {
        for (Pair pair : views.ask(new FindCoOccurrences(axis, of, 1, null, 5)).pairs()) {
            if (pair.one() != null && pair.other() != null) {
                Together both = new Together(axis, List.of(pair.one(), pair.other()));
                assertThat(ids(incidents(views, of, null, null, both)))
                        .as("%s", pair)
                        .containsExactlyInAnyOrderElementsOf(pair.reportIds());
            }
        }
    }

    private static void compareMetric(RunningViews views, Selection of, ResponseMetric metric) {
        Distribution times =
                Objects.requireNonNull(views.ask(new FindResponseTimes(List.of(metric), List.of(), of, null, 1))
                        .all()
                        .get(metric));
        List<CountedIncident> measured = incidents(views, of, metric, null);
        assertThat(measured).hasSize((int) times.n());
        assertThat(measured.stream().map(incident -> incident.seconds().get(metric)))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(incidents(views, of, metric, Lack.VALUE))
                .hasSize((int) (times.missing() + times.underWay() + times.invalid()))
                .allMatch(incident -> !incident.seconds().containsKey(metric));
    }

    private static List<CountedIncident> incidents(
            RunningViews views, Selection of, @Nullable ResponseMetric metric, @Nullable Lack without) {
        return incidents(views, of, metric, without, null);
    }

    private static List<CountedIncident> incidents(
            RunningViews views,
            Selection of,
            @Nullable ResponseMetric metric,
            @Nullable Lack without,
            @Nullable Together together) {
        List<CountedIncident> all = new ArrayList<>();
        String cursor = null;
        IncidentPage page;
        do {
            page = views.ask(new ListIncidents(of, metric, without, together, cursor, 3));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all).hasSize((int) page.total());
        return all;
    }

    private static List<ReportId> ids(List<CountedIncident> incidents) {
        return incidents.stream().map(CountedIncident::reportId).toList();
    }

    private static List<ReportId> those(Map<ReportId, NaiveReport> reports, Predicate<NaiveReport> which) {
        return reports.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
