package dev.debrief.query.history;

import static dev.debrief.query.Cast.ADA;
import static dev.debrief.query.Cast.UNKNOWN;
import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryPage.Change;
import dev.debrief.api.report.HistoryPage.PartChange;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.NaiveReport.PartKey;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import dev.debrief.views.ViewJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The changes of a report are compared with what each event changes in one made of its events one by one. */
class ListHistoryTest {

    private static final int EVENTS = 60;

    @RandomTest
    void every_version_is_listed_with_what_it_changed(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, 3, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            for (ReportId report : reports(story)) {
                assertListed(views, everythingOf(report), changes(views, story, report), 1 + random.nextInt(9));
            }
        }
    }

    @RandomTest
    void the_history_narrows_to_what_is_asked_for(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, 1, EVENTS);
        ReportId report = story.getFirst().event().reportId();
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            List<Change> changes = changes(views, story, report);
            for (int i = 0; i < 10; i++) {
                ListHistory query = anything(report, changes, random);
                assertListed(views, query, changes.stream().filter(asked(query)).toList(), 1 + random.nextInt(9));
            }
        }
    }

    /** A new text for an audience ends the approval of the old one; here there is none. */
    @Test
    void a_change_is_not_listed_under_parts_that_it_leaves_as_they_are() {
        Recorded declared = Stories.of(new Random(1), 1, 1).getFirst();
        ReportId report = declared.event().reportId();
        Section statement = new Section(SectionName.of("customer-statement"), null, "Some payments failed.");
        List<Recorded> story =
                List.of(declared, new Recorded(1, 1, declared.at(), ADA, new SectionWritten(report, statement)));
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), new Random(1))) {
            assertThat(listed(views, report, PartKind.AUDIENCE_APPROVAL)).isEmpty();
            assertThat(listed(views, report, PartKind.SECTION))
                    .extracting(Change::sentence)
                    .containsExactly("Ada Lovelace wrote the section “customer statement”.");
        }
    }

    @Test
    void a_cursor_is_good_for_its_question_only() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 1, EVENTS);
        ListHistory all = everythingOf(story.getFirst().event().reportId());
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            String next = views.ask(page(all, null, 1)).next();
            ListHistory other =
                    new ListHistory(all.reportId(), null, null, null, null, null, ADA.id(), List.of(), next, 1);
            assertRefused(
                    () -> views.ask(other), new Refusal(Rejection.CURSOR_UNKNOWN, Map.of(Refusal.POINTER, "cursor")));
        }
    }

    @Test
    void an_unknown_report_has_no_history() {
        Random random = new Random(1);
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(Stories.of(random, 1, 3)).only("history"), random)) {
            assertRefused(() -> views.ask(everythingOf(UNKNOWN)), Refusal.of(Rejection.REPORT_NOT_FOUND));
        }
    }

    /** Asks page by page, and compares whole pages, as JSON. */
    private static void assertListed(RunningViews views, ListHistory query, List<Change> expected, int limit) {
        ObjectWriter json = views.get(JsonMapper.class).writerWithDefaultPrettyPrinter();
        long latest = views.get(ReportHistory.class).latestVersion(query.reportId(), null);
        String cursor = null;
        int from = 0;
        do {
            int to = Math.min(from + limit, expected.size());
            HistoryPage page = views.ask(page(query, cursor, limit));
            cursor = page.next();
            assertThat(cursor != null)
                    .as("more after %d of %d", to, expected.size())
                    .isEqualTo(to < expected.size());
            HistoryPage whole = new HistoryPage(query.reportId(), latest, expected.subList(from, to), cursor);
            assertThat(json.writeValueAsString(page)).isEqualTo(json.writeValueAsString(whole));
            from = to;
        } while (cursor != null);
    }

    private static List<Change> listed(RunningViews views, ReportId report, PartKind part) {
        return views.ask(new ListHistory(report, null, 1L, null, null, null, null, List.of(part), null, 200))
                .items();
    }

    /** The whole history is told in the zone that the report has now. */
    private static ChangeSentences inZoneOf(List<Recorded> story, ReportId report) {
        NaiveReport latest = new NaiveReport();
        story.stream().filter(one -> one.event().reportId().equals(report)).forEach(latest::take);
        return new ChangeSentences(Parts.zone(List.copyOf(latest.parts().values())));
    }

    /** The model. */
    private static List<Change> changes(RunningViews views, List<Recorded> story, ReportId report) {
        NaiveReport now = new NaiveReport();
        ChangeSentences sentences = inZoneOf(story, report);
        List<Change> changes = new ArrayList<>();
        for (Recorded recorded : story) {
            if (recorded.event().reportId().equals(report)) {
                Map<PartKey, Part> before = now.parts();
                now.take(recorded);
                List<PartChange> difference = difference(before, now.parts(), views.get(ViewJson.class));
                String reason = difference.stream().anyMatch(ListHistoryTest::isConfidential)
                        ? null
                        : recorded.event().reason();
                String event = recorded.event().getClass().getSimpleName();
                changes.add(new Change(
                        recorded.version(),
                        recorded.position(),
                        recorded.at(),
                        null,
                        recorded.by(),
                        Recorded.SOURCE,
                        event,
                        reason,
                        difference,
                        sentences.of(recorded.by().name(), event, reason, difference)));
            }
        }
        return changes;
    }

    /** The reader is not the author of any perspective, so the reason is hidden like the text. */
    private static boolean isConfidential(PartChange change) {
        return change.part() == PartKind.PERSPECTIVE
                && Stream.of(change.before(), change.after())
                        .anyMatch(content -> content != null && !content.containsKey("text"));
    }

    private static List<PartChange> difference(Map<PartKey, Part> before, Map<PartKey, Part> after, ViewJson viewJson) {
        Map<PartKey, Part> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new PartChange(
                        key.kind(), key.id(), content(before.get(key), viewJson), content(after.get(key), viewJson)))
                .toList();
    }

    private static @Nullable Map<String, Object> content(@Nullable Part part, ViewJson viewJson) {
        if (part instanceof Perspective told && told.confidential()) {
            return new Document("author", viewJson.write(told.author())).append("confidential", true);
        }
        return part == null ? null : viewJson.write(part);
    }

    private static Predicate<Change> asked(ListHistory query) {
        return change -> (query.fromVersion() == null || change.version() >= query.fromVersion())
                && (query.toVersion() == null || change.version() <= query.toVersion())
                && (query.from() == null || !change.recordedAt().isBefore(query.from()))
                && (query.to() == null || change.recordedAt().isBefore(query.to()))
                && (query.actor() == null || change.actor().id().equals(query.actor()))
                && (query.parts().isEmpty()
                        || change.changes().stream()
                                .anyMatch(part -> query.parts().contains(part.part())));
    }

    private static ListHistory anything(ReportId report, List<Change> changes, Random random) {
        Change early = changes.get(random.nextInt(EVENTS / 3));
        Change late = changes.get(EVENTS - 1 - random.nextInt(EVENTS / 3));
        List<PartKind> kinds = List.of(PartKind.values());
        return new ListHistory(
                report,
                random.nextBoolean() ? late.version() : null,
                random.nextBoolean() ? early.version() : null,
                random.nextBoolean() ? late.version() : null,
                random.nextBoolean() ? early.recordedAt() : null,
                random.nextBoolean() ? late.recordedAt() : null,
                random.nextBoolean() ? ADA.id() : null,
                random.nextBoolean() ? List.of(kinds.get(random.nextInt(kinds.size())), PartKind.TIMELINE) : List.of(),
                null,
                200);
    }

    private static ListHistory everythingOf(ReportId report) {
        return new ListHistory(report, null, null, null, null, null, null, List.of(), null, 200);
    }

    private static ListHistory page(ListHistory query, @Nullable String cursor, int limit) {
        return new ListHistory(
                query.reportId(),
                query.minVersion(),
                query.fromVersion(),
                query.toVersion(),
                query.from(),
                query.to(),
                query.actor(),
                query.parts(),
                cursor,
                limit);
    }

    private static List<ReportId> reports(List<Recorded> story) {
        return story.stream()
                .map(recorded -> recorded.event().reportId())
                .distinct()
                .toList();
    }
}
