package dev.debrief.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.search.SearchPage;
import dev.debrief.api.search.SearchQuery.SearchReports;
import dev.debrief.api.search.SearchSort;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import dev.debrief.views.generations.Rebuilds;
import dev.debrief.views.generations.ViewStates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The index says what the events say, however it came there. */
class SearchIndexTest {

    private static final int REPORTS = 8;
    private static final int EVENTS = 160;
    private static final List<String> LINES =
            List.of("", "says", "ada", "\"grace says\"", "service:checkout", "alan 1");

    @TempDir
    private Path folder;

    @RandomTest
    void an_index_that_was_killed_while_it_was_written_goes_on_as_if_nothing_had_happened(long seed)
            throws IOException {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        int killed = random.nextInt(1, EVENTS);
        Stores stores = Stores.holding(story.subList(0, killed)).only("history");
        Path running = folder.resolve("running-" + seed);
        Path left = folder.resolve("left-" + seed);
        try (RunningViews views = RunningViews.caughtUpWithIndex(stores, random, running)) {
            search(views, "");
            views.get(SearchIndex.class).commit();
            views.record(story.subList(killed, Math.min(EVENTS, killed + random.nextInt(30))));
            search(views, "");
            FileSystemUtils.copyRecursively(running, left);
        }
        Files.deleteIfExists(left.resolve("write.lock"));
        Stores all = Stores.holding(story).only("history");
        try (RunningViews again = RunningViews.caughtUpWithIndex(all, random, left);
                RunningViews fresh = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            assertThat(answers(again)).isEqualTo(answers(fresh));
        }
    }

    @RandomTest
    void it_holds_each_change_as_soon_as_it_is_searched(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Stores stores = Stores.holding(story.subList(0, 1)).only("history");
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            for (int from = 1; from < EVENTS; from += 20) {
                List<Recorded> more = story.subList(from, Math.min(EVENTS, from + 20));
                views.publish(more);
                SearchPage page = search(views, "");
                assertThat(page.position()).isEqualTo(more.getLast().position());
            }
            try (RunningViews fresh =
                    RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
                assertThat(answers(views)).isEqualTo(answers(fresh));
            }
        }
    }

    @Test
    void a_rebuild_of_the_view_changes_nothing() {
        Random random = new Random(7);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            List<Object> before = answers(views);
            views.get(Rebuilds.class).begin("report-histories");
            RunningViews.await(() -> views.get(ViewStates.class)
                            .of("report-histories")
                            .liveGeneration()
                            .number()
                    > 1);
            assertThat(answers(views)).isEqualTo(before);
        }
    }

    /** As after a full disk: Lucene closes an index that it could not write. */
    @Test
    void an_index_that_could_not_be_written_is_opened_again() throws IOException {
        Random random = new Random(9);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        Stores half = Stores.holding(story.subList(0, EVENTS / 2)).only("history");
        Path running = folder.resolve("running");
        try (RunningViews views = RunningViews.caughtUpWithIndex(half, random, running);
                RunningViews fresh = RunningViews.caughtUp(Stores.holding(story).only("history"), random)) {
            search(views, "");
            FileSystemUtils.deleteRecursively(running);
            views.publish(story.subList(EVENTS / 2, EVENTS));
            search(views, "");
            assertThat(answers(views)).isEqualTo(answers(fresh));
        }
    }

    @Test
    void a_file_that_is_no_index_is_replaced() throws IOException {
        Random random = new Random(8);
        List<Recorded> story = Stories.of(random, REPORTS, 20);
        Files.writeString(folder.resolve("segments_1"), "This is no index");
        try (RunningViews views =
                RunningViews.caughtUpWithIndex(Stores.holding(story).only("history"), random, folder)) {
            assertThat(search(views, "").total()).isPositive();
        }
    }

    private static List<Object> answers(RunningViews views) {
        List<Object> answers = new ArrayList<>();
        LINES.forEach(line -> answers.add(search(views, line)));
        return answers;
    }

    private static SearchPage search(RunningViews views, String line) {
        return views.ask(new SearchReports(line, SearchSort.RELEVANCE, false, null, null, 50));
    }
}
