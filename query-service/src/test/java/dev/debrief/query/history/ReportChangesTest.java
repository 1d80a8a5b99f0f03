package dev.debrief.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.audit.AuditQuery.ListChanges;
import dev.debrief.api.audit.ReportChangePage;
import dev.debrief.api.audit.ReportChangePage.ReportChange;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes of all reports are those of the single histories, as the same reader may read them. */
class ReportChangesTest {

    private static final int REPORTS = 8;
    private static final int EVENTS = 250;
    private static final List<Identity> READERS = List.of(
            reader("ada", Set.of(Role.RESPONDER), Set.of()),
            reader("someone", Set.of(Role.ANALYST), Set.of("search", "support")),
            reader("nobody", Set.of(Role.ANALYST), Set.of()),
            reader("auditor", Set.of(Role.AUDITOR), Set.of()));

    @RandomTest
    void each_change_of_a_visible_report_is_listed_once_the_last_recorded_first(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            for (Identity reader : READERS) {
                assertListed(views, anything(), story, reader, 1 + random.nextInt(9));
                for (int i = 0; i < 5; i++) {
                    assertListed(views, narrowed(story, random), story, reader, 1 + random.nextInt(9));
                }
            }
        }
    }

    private static ListChanges anything() {
        return new ListChanges(null, null, List.of(), null, null, null, 200);
    }

    private static ListChanges narrowed(List<Recorded> story, Random random) {
        Recorded one = story.get(random.nextInt(story.size()));
        return new ListChanges(
                random.nextInt(3) == 0 ? one.event().reportId() : null,
                random.nextInt(3) == 0 ? one.by().id() : null,
                random.nextInt(3) == 0
                        ? List.of(PartKind.values()[random.nextInt(PartKind.values().length)], PartKind.TIMELINE)
                        : List.of(),
                random.nextBoolean() ? one.at() : null,
                random.nextInt(3) == 0 ? one.at().plusSeconds(1000) : null,
                null,
                200);
    }

    private static void assertListed(
            RunningViews views, ListChanges query, List<Recorded> story, Identity reader, int limit) {
        assertThat(pages(views, query, reader, limit))
                .as("%s for %s", query, reader)
                .isEqualTo(fromEachHistory(views, query, story, reader));
    }

    /** What is compared of a change. */
    private record Compared(
            ReportId report,
            long version,
            Instant recordedAt,
            long position,
            @Nullable String reason,
            String sentence) {}

    private static List<Compared> pages(RunningViews views, ListChanges query, Identity reader, int limit) {
        List<ReportChange> all = new ArrayList<>();
        String cursor = null;
        do {
            ReportChangePage page = views.ask(
                    new ListChanges(
                            query.report(), query.actor(), query.parts(), query.from(), query.to(), cursor, limit),
                    reader);
            cursor = page.next();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
        } while (cursor != null);
        return all.stream()
                .map(change -> new Compared(
                        change.reportId(),
                        change.version(),
                        change.recordedAt(),
                        change.position(),
                        change.reason(),
                        change.sentence()))
                .toList();
    }

    private static List<Compared> fromEachHistory(
            RunningViews views, ListChanges query, List<Recorded> story, Identity reader) {
        VisibleReports visible = views.get(Restrictions.class).of(reader);
        return story.stream()
                .map(recorded -> recorded.event().reportId())
                .distinct()
                .filter(report -> visible.isVisible(report.toString()))
                .filter(report -> query.report() == null || query.report().equals(report))
                .flatMap(report -> history(views, query, report, reader).stream()
                        .map(change -> new Compared(
                                report,
                                change.version(),
                                change.recordedAt(),
                                change.position(),
                                change.reason(),
                                change.sentence())))
                .sorted(Comparator.comparing(Compared::recordedAt)
                        .thenComparing(Compared::position)
                        .reversed())
                .toList();
    }

    private static List<HistoryPage.Change> history(
            RunningViews views, ListChanges query, ReportId report, Identity reader) {
        List<HistoryPage.Change> all = new ArrayList<>();
        String cursor = null;
        do {
            HistoryPage page = views.ask(
                    new ListHistory(
                            report,
                            null,
                            null,
                            null,
                            query.from(),
                            query.to(),
                            query.actor(),
                            query.parts(),
                            cursor,
                            200),
                    reader);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static Identity reader(String id, Set<Role> roles, Set<String> teams) {
        return new Identity(id, id, roles, teams);
    }
}
