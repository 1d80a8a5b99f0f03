package dev.debrief.views.parking;

import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import dev.debrief.views.Tallies;
import dev.debrief.views.admin.DeadLettersController;
import dev.debrief.views.admin.DeadLettersController.DeadLetterPage;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.parking.Retries.Outcome;
import dev.debrief.views.running.ViewProcessors;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An event that a view can't take in holds up its report in this view, and nothing else. */
class ParkingTest {

    private static final int REPORTS = 4;
    private static final int EVENTS = 60;

    private final Tallies tallies = new Tallies();

    @RandomTest
    void a_poison_event_parks_its_report_and_everything_else_flows_on(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Recorded poison = story.get(random.nextInt(EVENTS));
        tallies.poison.add(poison.position());
        Stores stores = Stores.holding(story);

        try (RunningViews views = RunningViews.caughtUpWith(tallies, stores, random)) {
            Map<String, String> expected = orders(story);
            String report = poison.event().reportId().toString();
            expected.remove(report);
            if (poison.version() > 0) {
                expected.put(report, order(poison.version() - 1));
            }
            assertThat(found(stores)).isEqualTo(expected);
            ParkedReport parked = parked(views, report);
            assertThat(parked)
                    .isEqualTo(new ParkedReport(
                            new Generation(Tallies.VIEW, 1),
                            report,
                            poison.version(),
                            poison.position(),
                            poison.event().getClass().getSimpleName(),
                            "IllegalArgumentException: too much",
                            parked.parkedAt(),
                            1,
                            parked.attemptedAt(),
                            last(story, poison.event().reportId())));
        }
    }

    @RandomTest
    void a_retry_takes_in_what_waited_in_order_and_then_all_goes_on(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, 2 * EVENTS);
        Recorded poison = story.get(random.nextInt(EVENTS));
        tallies.poison.add(poison.position());
        Stores stores = Stores.holding(story.subList(0, EVENTS));
        String report = poison.event().reportId().toString();

        try (RunningViews views = RunningViews.caughtUpWith(tallies, stores, random)) {
            Retries retries = views.get(Retries.class);
            Generation tally = new Generation(Tallies.VIEW, 1);
            assertThat(retries.retry(tally, report)).isEqualTo(Outcome.STILL_PARKED);
            assertThat(parked(views, report).attempts()).isEqualTo(2);

            tallies.poison.clear();
            assertThat(retries.retry(tally, report)).isEqualTo(Outcome.RELEASED);
            assertThat(retries.retry(tally, report)).isEqualTo(Outcome.NOT_PARKED);
            assertThat(found(stores)).isEqualTo(orders(story.subList(0, EVENTS)));

            views.record(story.subList(EVENTS, 2 * EVENTS));
            assertThat(found(stores)).isEqualTo(orders(story));
        }
    }

    @Test
    void a_retry_stops_at_the_next_event_that_cannot_be_taken_in() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 1, 10);
        tallies.poison.addAll(List.of(3L, 6L));
        Stores stores = Stores.holding(story);
        String report = story.getFirst().event().reportId().toString();

        try (RunningViews views = RunningViews.caughtUpWith(tallies, stores, random)) {
            tallies.poison.remove(3L);
            assertThat(views.get(Retries.class).retry(new Generation(Tallies.VIEW, 1), report))
                    .isEqualTo(Outcome.STILL_PARKED);
            assertThat(parked(views, report).version()).isEqualTo(6);
            assertThat(found(stores)).isEqualTo(Map.of(report, order(5)));
        }
    }

    @Test
    void parked_reports_are_listed_page_by_page_and_retried_by_name() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 3, 30);
        Stores stores = Stores.holding(story);
        Map<ReportId, Recorded> first =
                story.stream().collect(Collectors.toMap(e -> e.event().reportId(), e -> e, (a, b) -> a));
        first.values().forEach(event -> tallies.poison.add(event.position()));

        try (RunningViews views = RunningViews.caughtUpWith(tallies, stores, random)) {
            DeadLettersController letters = views.get(DeadLettersController.class);
            DeadLetterPage page = letters.list(Tallies.VIEW, null, 2);
            assertThat(page.items()).hasSize(2);
            assertThat(letters.list(Tallies.VIEW, page.next(), 2).items()).hasSize(1);
            assertThat(letters.list(null, null, 50).items()).hasSize(first.size());
            assertThat(letters.list("report-list", null, 50).items()).isEmpty();
            assertRefused(() -> letters.list("no-view", null, 50), Refusal.of(Rejection.VIEW_NOT_FOUND));

            tallies.poison.clear();
            first.keySet()
                    .forEach(report -> assertThat(
                                    letters.retry(Tallies.VIEW, report).outcome())
                            .isEqualTo(Outcome.RELEASED));
            assertThat(letters.list(null, null, 50).items()).isEmpty();
            assertThat(found(stores)).isEqualTo(orders(story));
        }
    }

    @RandomTest
    void the_node_that_writes_a_report_retries_it_whichever_node_is_asked(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, 2 * REPORTS, EVENTS);
        Stores stores = Stores.holding(story);
        Map<ReportId, Recorded> first =
                story.stream().collect(Collectors.toMap(e -> e.event().reportId(), e -> e, (a, b) -> a));
        first.values().forEach(event -> tallies.poison.add(event.position()));
        Generation tally = new Generation(Tallies.VIEW, 1);

        try (RunningViews one = RunningViews.caughtUpWith(tallies, stores, random);
                RunningViews other = RunningViews.caughtUpWith(tallies, stores, random)) {
            RunningViews.await(() -> other.get(ViewProcessors.class).segmentCount(tally) > 0);
            first.keySet().forEach(report -> {
                Retries retries = (random.nextBoolean() ? one : other).get(Retries.class);
                assertThat(retries.retry(tally, report.toString())).isEqualTo(Outcome.STILL_PARKED);
                assertThat(parked(one, report.toString()).attempts()).isEqualTo(2);
            });

            tallies.poison.clear();
            first.keySet().forEach(report -> {
                Retries retries = (random.nextBoolean() ? one : other).get(Retries.class);
                assertThat(retries.retry(tally, report.toString())).isEqualTo(Outcome.RELEASED);
                assertThat(retries.retry(tally, report.toString())).isEqualTo(Outcome.NOT_PARKED);
            });
            assertThat(found(stores)).isEqualTo(orders(story));
        }
    }

    @Test
    void a_retry_that_no_node_can_do_at_the_moment_is_done_later() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 1, 10);
        tallies.poison.add(3L);
        Stores stores = Stores.holding(story);
        String report = story.getFirst().event().reportId().toString();
        Generation tally = new Generation(Tallies.VIEW, 1);

        try (RunningViews views = RunningViews.caughtUpWith(tallies, stores, random)) {
            tallies.poison.clear();
            views.get(ViewProcessors.class).stop(tally);
            assertThat(views.get(DeadLetters.class).requestRetry(tally, report)).isTrue();
            RunningViews.await(() -> found(stores).equals(orders(story)));
        }
    }

    private static ParkedReport parked(RunningViews views, String report) {
        return views.get(DeadLetters.class)
                .find(new Generation(Tallies.VIEW, 1), report)
                .orElseThrow();
    }

    /** By report: its versions in the order in which they were taken in. */
    private static Map<String, String> found(Stores stores) {
        Map<String, String> found = new TreeMap<>();
        for (Document tally : stores.shelf(Tallies.SHELF).find()) {
            found.put(tally.getString("_id"), tally.getString("order"));
        }
        return found;
    }

    private static Map<String, String> orders(List<Recorded> story) {
        Map<String, String> orders = new TreeMap<>();
        story.forEach(event -> orders.put(event.event().reportId().toString(), order(event.version())));
        return orders;
    }

    private static String order(long last) {
        return LongStream.rangeClosed(0, last)
                .mapToObj(version -> " " + version)
                .collect(Collectors.joining());
    }

    private static long last(List<Recorded> story, ReportId report) {
        return story.stream().filter(e -> e.event().reportId().equals(report)).count() - 1;
    }
}
