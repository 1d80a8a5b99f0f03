package dev.debrief.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Query;
import dev.debrief.api.Role;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.search.SearchPage;
import dev.debrief.api.search.SearchPage.Hit;
import dev.debrief.api.search.SearchQuery.FindConcernedTeams;
import dev.debrief.api.search.SearchQuery.FindReportsLikeText;
import dev.debrief.api.search.SearchQuery.FindSimilarReports;
import dev.debrief.api.search.SearchQuery.SearchReports;
import dev.debrief.api.search.SearchQuery.SuggestCategories;
import dev.debrief.api.search.SearchQuery.SuggestWords;
import dev.debrief.api.search.SearchSort;
import dev.debrief.api.search.SimilarReports;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** For each reader, the index answers as if the reports that the reader may not see had never been there. */
class SearchLeakTest {

    private static final int REPORTS = 12;
    private static final int EVENTS = 250;
    private static final List<Identity> READERS = List.of(
            reader("ada", Set.of(Role.RESPONDER), Set.of()),
            reader("someone", Set.of(Role.ANALYST), Set.of("search", "support")),
            reader("nobody", Set.of(Role.ANALYST), Set.of()));

    private static final List<String> LINES = List.of(
            "",
            "says",
            "say",
            "ada says",
            "grace -alan",
            "\"ada says\"",
            "1",
            "sayz",
            "grxce",
            "service:checkout",
            "-severity:sev1 says",
            "category:unknown",
            "team:payments ada",
            "after:2020-01-01");

    @RandomTest
    void answers_are_as_if_hidden_reports_had_never_been(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews all = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            Set<ReportId> known = found(all, admin());
            all.get(CauseModels.class).learn();
            for (Identity reader : READERS) {
                Set<ReportId> seen = found(all, reader);
                List<Recorded> visible = story.stream()
                        .filter(recorded -> seen.contains(recorded.event().reportId()))
                        .toList();
                assertThat(known).containsAll(seen);
                try (RunningViews less =
                        RunningViews.caughtUp(Stores.holding(visible).only("history"), random)) {
                    found(less, reader);
                    less.get(CauseModels.class).learn();
                    for (ReportId report : seen) {
                        assertThat(similar(all, new FindSimilarReports(report, 50), reader))
                                .as("like %s for %s", report, reader)
                                .isEqualTo(similar(less, new FindSimilarReports(report, 50), reader));
                        assertThat(all.ask(new FindConcernedTeams(report), reader)
                                        .items())
                                .as("concerned by %s for %s", report, reader)
                                .isEqualTo(less.ask(new FindConcernedTeams(report), reader)
                                        .items());
                    }
                    for (ReportId report : seen.stream().limit(3).toList()) {
                        assertThat(all.ask(new SuggestCategories(report, null), reader)
                                        .items())
                                .as("categories for %s in %s", reader, report)
                                .isEqualTo(less.ask(new SuggestCategories(report, null), reader)
                                        .items());
                    }
                    for (String line : LINES) {
                        assertThat(answers(all, reader, line))
                                .as("%s for %s", line, reader)
                                .isEqualTo(answers(less, reader, line));
                    }
                }
            }
        }
    }

    @RandomTest
    void the_reading_of_restricted_reports_is_recorded(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            Set<ReportId> open = found(views, reader("stranger", Set.of(Role.ANALYST), Set.of()));
            views.accesses().clear();
            List<Hit> hits = search(views, admin(), "", SearchSort.TIME).items();
            assertThat(views.accesses())
                    .containsExactlyInAnyOrderElementsOf(hits.stream()
                            .map(Hit::report)
                            .filter(report -> !open.contains(report.id()))
                            .map(report -> "admin " + report.id() + " " + report.version())
                            .toList());
        }
    }

    private static List<Object> answers(RunningViews views, Identity reader, String line) {
        SearchPage best = search(views, reader, line, SearchSort.RELEVANCE);
        SearchPage latest = search(views, reader, line, SearchSort.TIME);
        return List.of(
                best.items(),
                best.total(),
                best.facets(),
                String.valueOf(best.searchedFor()),
                latest.items(),
                views.ask(new SuggestWords(line, 50), reader),
                similar(views, new FindReportsLikeText(line, 50), reader));
    }

    private static List<Object> similar(RunningViews views, Query<SimilarReports> query, Identity reader) {
        SimilarReports similar = views.ask(query, reader);
        return List.of(similar.items(), similar.likelyCategories(), similar.learnedFrom());
    }

    private static Set<ReportId> found(RunningViews views, Identity reader) {
        return search(views, reader, "", SearchSort.TIME).items().stream()
                .map(hit -> hit.report().id())
                .collect(Collectors.toSet());
    }

    private static SearchPage search(RunningViews views, Identity reader, String line, SearchSort sort) {
        return views.ask(new SearchReports(line, sort, false, null, null, 50), reader);
    }

    private static Identity admin() {
        return reader("admin", Set.of(Role.ADMIN), Set.of());
    }

    private static Identity reader(String id, Set<Role> roles, Set<String> teams) {
        return new Identity(id, id, roles, teams);
    }
}
