package dev.debrief.query.restriction;

import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemQuery.CountActionItems;
import dev.debrief.api.actions.ActionItemQuery.ListActionItems;
import dev.debrief.api.actions.ActionItemQuery.ListUncoveredCauses;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.audit.AuditQuery.ListRestrictions;
import dev.debrief.api.audit.AuditQuery.RestrictedReport;
import dev.debrief.api.audit.AuditQuery.RestrictionPage;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.recurrence.RecurrenceQuery.ListRecurrences;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.teams.Team;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Today's restriction decides over every answer, whatever time it tells of; compared with the restrictions of all events in turn. */
class RestrictedReportsTest {

    private static final Identity AUDITOR = reader("all", Set.of(Role.AUDITOR), Set.of());
    private static final int REPORTS = 10;
    private static final int EVENTS = 150;
    private static final List<Identity> READERS = List.of(
            reader("ada", Set.of(Role.RESPONDER), Set.of()),
            reader("grace", Set.of(Role.SUBMITTER), Set.of("payments")),
            reader("someone", Set.of(Role.ANALYST), Set.of("search", "support")),
            reader("nobody", Set.of(Role.ANALYST), Set.of()),
            reader("inspector", Set.of(Role.AUDITOR), Set.of()));

    @RandomTest
    void a_list_as_of_any_position_holds_what_the_reader_may_see_today(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Map<ReportId, Audience> today = today(story);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story), random)) {
            for (Identity reader : READERS) {
                for (long position = 0; position < EVENTS; position += 1 + random.nextInt(9)) {
                    List<ListedReport> all = list(views, position, AUDITOR);
                    assertThat(list(views, position, reader))
                            .as("for %s at %d", reader, position)
                            .isEqualTo(all.stream()
                                    .filter(listed ->
                                            maySee(reader, today.getOrDefault(listed.id(), Audience.EVERYBODY)))
                                    .toList());
                }
            }
        }
    }

    @RandomTest
    void a_report_is_there_for_who_may_see_it_today_and_that_is_recorded(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        List<String> recorded = new ArrayList<>();
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story), random)) {
            today(story).forEach((report, audience) -> {
                for (Identity reader : READERS) {
                    if (!maySee(reader, audience)) {
                        assertRefused(() -> views.ask(history(report), reader), Refusal.of(Rejection.REPORT_NOT_FOUND));
                    } else {
                        HistoryPage read = views.ask(history(report), reader);
                        assertThat(read.reportId()).isEqualTo(report);
                        if (audience.restriction().isPresent()) {
                            recorded.add(reader.id() + " " + report + " " + read.version());
                        }
                    }
                }
            });
            assertThat(views.accesses()).isEqualTo(recorded);
        }
    }

    @RandomTest
    void auditors_are_told_what_is_restricted_and_why(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Map<String, Restriction> restricted = new TreeMap<>();
        today(story)
                .forEach((report, audience) ->
                        audience.restriction().ifPresent(one -> restricted.put(report.toString(), one)));
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story), random)) {
            Map<String, Restriction> told = new TreeMap<>();
            String cursor = null;
            do {
                RestrictionPage page = views.ask(new ListRestrictions(cursor, 2));
                for (RestrictedReport item : page.items()) {
                    told.put(item.report().toString(), item.restriction());
                }
                cursor = page.next();
            } while (cursor != null);
            assertThat(told).isEqualTo(restricted);
        }
    }

    @RandomTest
    void every_list_shows_what_the_reader_may_see_today_and_that_is_recorded(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Map<ReportId, Audience> today = today(story);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story), random)) {
            for (Identity reader : READERS) {
                assertList(views, reader, today, RestrictedReportsTest::items);
                assertList(views, reader, today, RestrictedReportsTest::uncoveredCauses);
                assertList(views, reader, today, RestrictedReportsTest::recurrences);
                ActionItemTotals totals = views.ask(new CountActionItems(ActionItemFilter.NONE, null), reader);
                assertThat(totals.total()).isEqualTo(items(views, reader).size());
            }
        }
    }

    private static void assertList(
            RunningViews views,
            Identity reader,
            Map<ReportId, Audience> today,
            BiFunction<RunningViews, Identity, List<ReportRead>> list) {
        List<ReportRead> all = list.apply(views, AUDITOR);
        views.accesses().clear();
        List<ReportRead> seen = list.apply(views, reader);
        assertThat(seen)
                .as("for %s", reader)
                .isEqualTo(all.stream()
                        .filter(read -> maySee(reader, today.getOrDefault(read.reportId(), Audience.EVERYBODY)))
                        .toList());
        assertThat(views.accesses())
                .isEqualTo(seen.stream()
                        .filter(read -> today.getOrDefault(read.reportId(), Audience.EVERYBODY)
                                .restriction()
                                .isPresent())
                        .map(read -> reader.id() + " " + read.reportId() + " " + read.version())
                        .distinct()
                        .toList());
    }

    private static List<ReportRead> items(RunningViews views, Identity reader) {
        return views.ask(new ListActionItems(ActionItemFilter.NONE, null, null, 200), reader).items().stream()
                .map(item -> new ReportRead(item.reportId(), item.version()))
                .toList();
    }

    private static List<ReportRead> uncoveredCauses(RunningViews views, Identity reader) {
        return views.ask(new ListUncoveredCauses(null, null, null, null, 200), reader).items().stream()
                .map(cause -> new ReportRead(cause.reportId(), cause.version()))
                .toList();
    }

    private static List<ReportRead> recurrences(RunningViews views, Identity reader) {
        return views.ask(new ListRecurrences(null, null, null, null, null, null, null, 200), reader).items().stream()
                .map(recurrence -> new ReportRead(recurrence.reportId(), recurrence.version()))
                .toList();
    }

    private static List<ListedReport> list(RunningViews views, long position, Identity reader) {
        return views.ask(
                        new ListReports(List.of(), List.of(), List.of(), null, null, null, position, null, null, 200),
                        reader)
                .items();
    }

    private static ListHistory history(ReportId report) {
        return new ListHistory(report, null, null, null, null, null, null, List.of(), null, 5);
    }

    private static Map<ReportId, Audience> today(List<Recorded> story) {
        return story.stream()
                .collect(Collectors.groupingBy(
                        recorded -> recorded.event().reportId(),
                        Collectors.collectingAndThen(
                                Collectors.toList(), events -> Audience.of(NaiveReport.of(events)))));
    }

    /** Who may see a report at the end of a story. */
    private record Audience(Optional<Restriction> restriction, Set<String> owners) {

        static final Audience EVERYBODY = new Audience(Optional.empty(), Set.of());

        static Audience of(NaiveReport report) {
            return new Audience(
                    report.all(Restriction.class).findFirst(),
                    Team.names(report.all(Team.class).toList()));
        }
    }

    private static boolean maySee(Identity reader, Audience audience) {
        return audience.restriction().isEmpty()
                || reader.roles().contains(Role.AUDITOR)
                || audience.restriction().get().people().contains(reader.id())
                || audience.restriction().get().teams().stream().anyMatch(reader.teams()::contains)
                || audience.owners().stream().anyMatch(reader.teams()::contains);
    }

    private static Identity reader(String id, Set<Role> roles, Set<String> teams) {
        return new Identity(id, id, roles, teams);
    }
}
