package dev.debrief.query.history;

import static dev.debrief.query.Cast.FRIDAY;
import static dev.debrief.query.Cast.UNKNOWN;
import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.query.history.ReportHistory.Page;
import dev.debrief.views.RowOrder;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Every version of every report is compared with one made of its events one by one, as plainly as can be. */
class HistoryTest {

    private static final int REPORTS = 4;
    private static final int EVENTS = 100;

    @RandomTest
    void a_report_at_any_version_is_what_its_events_up_to_then_made_of_it(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            assertEveryVersion(views.get(ReportHistory.class), story);
        }
    }

    @RandomTest
    void a_report_as_of_an_instant_is_its_last_version_recorded_by_then(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            ReportHistory reportHistory = views.get(ReportHistory.class);
            byReport(story).forEach((report, events) -> {
                assertRefused(
                        () -> reportHistory.find(
                                report, at(events.getFirst().at().minusMillis(1))),
                        Refusal.of(Rejection.NOT_YET_DECLARED));
                for (Recorded event : events) {
                    assertThat(reportHistory.find(report, at(event.at()))).isEqualTo(lastBy(event.at(), events));
                    Instant before = event.at().minusMillis(1);
                    if (!before.isBefore(events.getFirst().at())) {
                        assertThat(reportHistory.find(report, at(before))).isEqualTo(lastBy(before, events));
                    }
                }
            });
        }
    }

    @RandomTest
    void an_instant_is_the_last_position_recorded_by_then(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            ReportHistory reportHistory = views.get(ReportHistory.class);
            assertThat(reportHistory.positionAt(FRIDAY.minusMillis(1))).isEmpty();
            for (Recorded event : story) {
                assertThat(reportHistory.positionAt(event.at()))
                        .hasValue(story.stream()
                                .filter(other -> !other.at().isAfter(event.at()))
                                .mapToLong(Recorded::position)
                                .max()
                                .orElseThrow());
            }
        }
    }

    @RandomTest
    void delivered_again_events_change_no_document(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Stores stores = Stores.holding(story).only("history");
        RunningViews.caughtUp(stores, random).close();
        var before = stores.everyDocument();
        for (int again = 0; again < 3; again++) {
            stores.setBackTokens(random, EVENTS);
            RunningViews.caughtUp(stores, random).close();
            assertThat(stores.everyDocument()).isEqualTo(before);
        }
    }

    @RandomTest
    void a_crash_amid_a_batch_loses_nothing(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Stores stores = new Stores().only("history");
        for (int from = 0; from < EVENTS; from += EVENTS / 2) {
            stores.append(story.subList(from, from + EVENTS / 2));
            RunningViews.crash(stores, random);
            RunningViews.caughtUp(stores, random).close();
        }
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            assertEveryVersion(views.get(ReportHistory.class), story);
        }
    }

    @RandomTest
    void crashes_one_after_the_other_lose_nothing(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Stores stores = new Stores().only("history");
        for (int from = 0; from < EVENTS; from += EVENTS / 4) {
            stores.append(story.subList(from, from + EVENTS / 4));
            RunningViews.crash(stores, random);
        }
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            assertEveryVersion(views.get(ReportHistory.class), story);
        }
    }

    @Test
    void a_report_is_never_said_to_be_taken_in_before_its_parts_are() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 1, 5);
        int partsDeclared = NaiveReport.of(story.subList(0, 1)).parts().size();
        Stores stores = Stores.holding(story).only("history");
        RunningViews.crash(stores, HistoryProjection.STREAM.parts().name(), partsDeclared);
        RunningViews.crash(stores, HistoryProjection.STREAM.parts().name(), 0);
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            assertEveryVersion(views.get(ReportHistory.class), story);
        }
    }

    @RandomTest
    void a_report_is_whole_at_every_version_while_the_views_are_being_written(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, 4 * EVENTS);
        Stores stores = Stores.holding(story.subList(0, 1)).only("history");
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            ReportHistory reportHistory = views.get(ReportHistory.class);
            views.publish(story.subList(1, story.size()));
            while (views.isBehind()) {
                Recorded any = story.get(random.nextInt(story.size()));
                if (isTakenIn(any, stores)) {
                    assertVersion(reportHistory, any, story);
                }
            }
        }
    }

    @Test
    void a_version_that_is_not_reached_is_refused_with_the_one_that_is() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 1, 3);
        ReportId report = story.getFirst().event().reportId();
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            ReportHistory reportHistory = views.get(ReportHistory.class);
            assertRefused(
                    () -> reportHistory.find(report, new AsOf(3L, null, null)),
                    new Refusal(Rejection.VERSION_NOT_REACHED, Map.of("version", "2")));
            assertRefused(() -> reportHistory.find(UNKNOWN, AsOf.NOW), Refusal.of(Rejection.REPORT_NOT_FOUND));
            assertThat(reportHistory.find(report, AsOf.NOW)).isEqualTo(snapshot(story.getLast(), 2));
        }
    }

    private static void assertEveryVersion(ReportHistory reportHistory, List<Recorded> story) {
        byReport(story).forEach((report, events) -> {
            for (Recorded event : events) {
                assertThat(reportHistory.find(report, new AsOf(event.version(), null, null)))
                        .isEqualTo(snapshot(event, events.getLast().version()));
                assertVersion(reportHistory, event, events);
            }
        });
    }

    private static void assertVersion(ReportHistory reportHistory, Recorded event, List<Recorded> events) {
        ReportVersion reportVersion = snapshot(event, event.version());
        NaiveReport expected = upTo(event, events);
        assertThat(reportHistory.parts(reportVersion, whole -> whole, PartKind.values()))
                .as("%s at %d", reportVersion.report(), reportVersion.version())
                .containsExactlyElementsOf(expected.parts().values());
        assertThat(reportHistory.page(
                        reportVersion,
                        PartKind.TIMELINE,
                        TimelineItem.class,
                        Filters.empty(),
                        RowOrder.ascending("at", "part"),
                        2))
                .isEqualTo(page(expected.all(TimelineItem.class)
                        .sorted(Comparator.comparing(
                                        (TimelineItem item) -> item.entry().occurredAt())
                                .thenComparing(item -> item.id().toString()))
                        .toList()));
        assertThat(reportHistory.page(
                        reportVersion,
                        PartKind.UPDATE,
                        PostedUpdate.class,
                        Filters.empty(),
                        RowOrder.descending("at", "part"),
                        2))
                .isEqualTo(page(expected.all(PostedUpdate.class)
                        .sorted(Comparator.comparing(PostedUpdate::postedAt)
                                .thenComparing(update -> update.id().toString())
                                .reversed())
                        .toList()));
    }

    private static <T> Page<T> page(List<T> all) {
        return new Page<>(all.stream().limit(2).toList(), all.size() > 2);
    }

    private static boolean isTakenIn(Recorded event, Stores stores) {
        Document marker = stores.shelf(HistoryProjection.STREAM.versions().name())
                .find(Filters.eq(event.event().reportId().toString()))
                .first();
        return marker != null && marker.getLong("version") >= event.version();
    }

    private static NaiveReport upTo(Recorded last, List<Recorded> events) {
        return NaiveReport.of(events.stream()
                .filter(event -> event.event().reportId().equals(last.event().reportId()))
                .filter(event -> event.version() <= last.version())
                .toList());
    }

    private static ReportVersion lastBy(Instant instant, List<Recorded> events) {
        return snapshot(
                events.reversed().stream()
                        .filter(event -> !event.at().isAfter(instant))
                        .findFirst()
                        .orElseThrow(),
                events.getLast().version());
    }

    private static ReportVersion snapshot(Recorded event, long latest) {
        return new ReportVersion(event.event().reportId(), event.version(), latest, event.at());
    }

    private static AsOf at(Instant instant) {
        return new AsOf(null, instant, null);
    }

    private static Map<ReportId, List<Recorded>> byReport(List<Recorded> story) {
        return story.stream()
                .collect(Collectors.groupingBy(event -> event.event().reportId()));
    }
}
