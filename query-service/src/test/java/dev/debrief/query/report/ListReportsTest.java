package dev.debrief.query.report;

import static dev.debrief.query.Cast.FRIDAY;
import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportPage;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.query.Cast;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list as of every position is compared with one made of the events up to there, one by one. */
class ListReportsTest {

    private static final int REPORTS = 12;
    private static final int EVENTS = 120;
    private static final ListReports EVERYTHING =
            new ListReports(List.of(), List.of(), List.of(), null, null, null, null, null, null, 200);

    @RandomTest
    void the_list_as_of_any_position_is_what_was_listed_then(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("report"), random)) {
            for (long position = 0; position < EVENTS; position++) {
                assertThat(views.ask(asOf(EVERYTHING, position)))
                        .isEqualTo(new ReportPage(NaiveList.at(position, story), null, position));
            }
        }
    }

    @RandomTest
    void the_list_narrows_to_what_is_asked_for(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("report"), random)) {
            for (long position = 0; position < EVENTS; position++) {
                ListReports query = asOf(anything(random), position);
                assertThat(views.ask(query).items())
                        .as("%s", query)
                        .isEqualTo(NaiveList.at(position, story).stream()
                                .filter(asked(query))
                                .toList());
            }
        }
    }

    @RandomTest
    void small_pages_make_up_the_same_list(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("report"), random)) {
            for (int i = 0; i < 40; i++) {
                ListReports query = asOf(anything(random), random.nextLong(EVENTS));
                assertThat(pages(views, query, 1 + random.nextInt(4)))
                        .isEqualTo(views.ask(query).items());
            }
        }
    }

    @RandomTest
    void the_pages_of_a_listing_stay_as_of_one_position_whatever_happens_meanwhile(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        int told = EVENTS - 20;
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(story.subList(0, told)).only("report"), random)) {
            ReportPage page = views.ask(page(EVERYTHING, null, 1));
            List<ListedReport> listed = new ArrayList<>(page.items());
            views.record(story.subList(told, EVENTS));
            while (page.next() != null) {
                page = views.ask(page(EVERYTHING, page.next(), 1));
                listed.addAll(page.items());
            }
            assertThat(page).isEqualTo(new ReportPage(page.items(), null, told - 1));
            assertThat(listed).isEqualTo(NaiveList.at(told - 1, story));
            assertThat(views.ask(EVERYTHING).items()).isEqualTo(NaiveList.at(EVENTS - 1, story));
        }
    }

    @RandomTest
    void the_list_as_of_an_instant_is_that_of_the_last_position_recorded_by_then(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("report"), random)) {
            for (Recorded event : story) {
                long last = story.stream()
                                .filter(other -> !other.at().isAfter(event.at()))
                                .count()
                        - 1;
                assertThat(views.ask(asOf(EVERYTHING, event.at())))
                        .isEqualTo(new ReportPage(NaiveList.at(last, story), null, last));
            }
        }
    }

    @Test
    void before_the_first_event_nothing_was_listed() {
        Random random = new Random(1);
        Stores stores = Stores.holding(Stories.of(random, 1, 1)).only("report");
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            assertThat(views.ask(asOf(EVERYTHING, FRIDAY.minusMillis(1))))
                    .isEqualTo(new ReportPage(List.of(), null, -1));
        }
    }

    @Test
    void a_position_that_is_not_reached_is_answered_as_of_the_last_one() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("report"), random)) {
            assertThat(views.ask(asOf(EVERYTHING, EVENTS + 7L))).isEqualTo(views.ask(asOf(EVERYTHING, EVENTS - 1L)));
        }
    }

    @Test
    void a_cursor_is_good_for_its_question_only() {
        Random random = new Random(1);
        Stores stores = Stores.holding(Stories.of(random, REPORTS, EVENTS)).only("report");
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            String next = views.ask(page(EVERYTHING, null, 1)).next();
            assertRefused(
                    () -> views.ask(page(asOf(EVERYTHING, 3L), next, 1)),
                    new Refusal(Rejection.CURSOR_UNKNOWN, Map.of(Refusal.POINTER, "cursor")));
        }
    }

    private static List<ListedReport> pages(RunningViews views, ListReports query, int limit) {
        List<ListedReport> all = new ArrayList<>();
        String cursor = null;
        do {
            ReportPage page = views.ask(page(query, cursor, limit));
            cursor = page.next();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
        } while (cursor != null);
        return all;
    }

    private static Predicate<ListedReport> asked(ListReports query) {
        return report -> (query.status().isEmpty() || query.status().contains(report.status()))
                && (query.severity().isEmpty()
                        || (report.severity() != null && query.severity().contains(report.severity())))
                && (query.type().isEmpty() || query.type().contains(report.type()))
                && (query.service() == null
                        || report.services().stream()
                                .anyMatch(service -> service.name().equals(query.service())))
                && (query.teams().isEmpty() || !Collections.disjoint(query.teams(), report.teams()))
                && (query.from() == null || !report.at().isBefore(query.from()))
                && (query.to() == null || report.at().isBefore(query.to()));
    }

    private static ListReports anything(Random random) {
        return new ListReports(
                some(IncidentStatus.values(), random),
                some(Severity.values(), random),
                some(IncidentType.values(), random),
                random.nextInt(3) == 0 ? Cast.CHECKOUT.name() : null,
                random.nextInt(3) > 0
                        ? List.of()
                        : List.of("payments", "search", "tea").subList(0, 1 + random.nextInt(3)),
                random.nextInt(3) == 0 ? FRIDAY.minus(Duration.ofHours(random.nextInt(48))) : null,
                random.nextInt(3) == 0 ? FRIDAY.minus(Duration.ofMinutes(random.nextInt(120))) : null,
                null,
                null,
                null,
                200);
    }

    private static <T> List<T> some(T[] values, Random random) {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(values).subList(random.nextInt(values.length / 2), values.length - 1);
    }

    private static ListReports asOf(ListReports query, long position) {
        return with(query, position, null, null, query.limit());
    }

    private static ListReports asOf(ListReports query, Instant instant) {
        return with(query, null, instant, null, query.limit());
    }

    private static ListReports page(ListReports query, @Nullable String cursor, int limit) {
        return with(query, query.position(), query.asOf(), cursor, limit);
    }

    private static ListReports with(
            ListReports query, @Nullable Long position, @Nullable Instant asOf, @Nullable String cursor, int limit) {
        return new ListReports(
                query.status(),
                query.severity(),
                query.type(),
                query.service(),
                query.teams(),
                query.from(),
                query.to(),
                position,
                asOf,
                cursor,
                limit);
    }
}
