package dev.debrief.views.generations;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.PatternSort;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.query.reviews.ReviewStory;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import dev.debrief.views.Tallies;
import dev.debrief.views.admin.ViewStatus;
import dev.debrief.views.admin.ViewStatuses;
import dev.debrief.views.generations.ViewState.FinishedRebuild;
import dev.debrief.views.generations.ViewState.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A view is made anew while the present one answers, and takes its place if it says the same. */
class RebuildTest {

    private static final String LISTS = "report-list";
    private static final int EVENTS = 120;

    private final Random random = new Random(1);
    private final List<Recorded> story = Stories.of(random, 5, EVENTS);

    @RandomTest
    void what_is_made_anew_is_the_same_though_events_come_in_meanwhile(long seed) {
        Random dice = new Random(seed);
        List<Recorded> told = Stories.of(dice, 5, EVENTS);
        Stores stores = Stores.holding(told.subList(0, EVENTS / 2));
        try (RunningViews views = RunningViews.caughtUp(stores, dice)) {
            Stores.VIEWS.forEach(views.get(Rebuilds.class)::begin);
            views.record(told.subList(EVENTS / 2, EVENTS));

            for (String view : Stores.VIEWS) {
                FinishedRebuild last = ended(views, view);
                assertThat(last.switched()).isTrue();
                assertThat(Objects.requireNonNull(last.comparison()).hash())
                        .isNotNull()
                        .isEqualTo(last.comparison().liveHash());
                assertThat(views.get(ViewStates.class).now(view).live()).isEqualTo(2);
                views.get(Generations.class)
                        .projection(new Generation(view, 1))
                        .collections()
                        .forEach(viewCollection -> assertThat(
                                        documents(stores, new Generation(view, 2).collection(viewCollection.name())))
                                .isEqualTo(
                                        documents(stores, new Generation(view, 1).collection(viewCollection.name()))));
            }
        }
    }

    @RandomTest
    void pattern_reviews_that_are_made_anew_say_the_same(long seed) {
        Random dice = new Random(seed);
        Stores stores = new Stores();
        stores.appendMessages(ReviewStory.messages(ReviewStory.of(dice, 3, EVENTS)));
        try (RunningViews views = RunningViews.caughtUp(stores, dice)) {
            views.get(Rebuilds.class).begin("pattern-reviews");

            FinishedRebuild last = ended(views, "pattern-reviews");
            assertThat(last.switched()).isTrue();
            assertThat(Objects.requireNonNull(last.comparison()).hash())
                    .isNotNull()
                    .isEqualTo(last.comparison().liveHash());
            assertThat(documents(stores, new Generation("", 2).collection("pattern_review_parts")))
                    .isNotEmpty()
                    .isEqualTo(documents(stores, new Generation("", 1).collection("pattern_review_parts")));
        }
    }

    @Test
    void what_differs_waits_for_a_decision() {
        Stores stores = Stores.holding(story);
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            stores.shelf("report_list").updateOne(empty(), set("title", "Somebody was here"));
            Rebuilds rebuilds = views.get(Rebuilds.class);
            rebuilds.begin(LISTS);
            assertRefused(() -> rebuilds.begin(LISTS), Refusal.of(Rejection.REBUILD_UNDER_WAY));

            ViewStatus compared = await(views, LISTS, Phase.COMPARED);
            assertThat(Objects.requireNonNull(compared.rebuild()).progress()).isEqualTo(1);
            assertThat(Objects.requireNonNull(compared.rebuild().comparison()).differing())
                    .isEqualTo(1);
            assertThat(compared.live().generation()).isEqualTo(1);

            rebuilds.switchOver(LISTS);
            assertThat(ended(views, LISTS).switched()).isTrue();
            assertThat(stores.documents
                            .getCollection(new Generation("", 2).collection("report_list"))
                            .countDocuments(eq("title", "Somebody was here")))
                    .isZero();
        }
    }

    @Test
    void patterns_are_counted_anew_from_what_was_made_anew() {
        Stores stores = Stores.holding(story);
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            PatternPage right = patterns(views);
            assertThat(right.basis().population().occurrences()).isPositive();
            stores.shelf("counted_incidents").deleteMany(exists("facts.text"));
            try (RunningViews others = RunningViews.caughtUp(stores, random)) {
                assertThat(patterns(others).basis().population().occurrences()).isZero();

                others.get(Rebuilds.class).begin("counted-incidents");
                await(others, "counted-incidents", Phase.COMPARED);
                others.get(Rebuilds.class).switchOver("counted-incidents");
                assertThat(ended(others, "counted-incidents").switched()).isTrue();
                RunningViews.await(() -> patterns(others).equals(right));
            }
        }
    }

    private static PatternPage patterns(RunningViews views) {
        Selection of = new Selection(
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                TaxonomyBasis.TODAY,
                Map.of(),
                null,
                null);
        return views.ask(new FindPatterns(List.of(Axis.CATEGORY), of, 1, null, PatternSort.COUNT, null, 200, 200));
    }

    @Test
    void what_was_begun_can_be_given_up_and_begun_again() {
        Stores stores = Stores.holding(story);
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            Rebuilds rebuilds = views.get(Rebuilds.class);
            assertRefused(() -> rebuilds.abort(LISTS), Refusal.of(Rejection.REBUILD_NOT_UNDER_WAY));
            rebuilds.begin(LISTS);
            assertRefused(() -> rebuilds.switchOver(LISTS), Refusal.of(Rejection.REBUILD_NOT_COMPARED));
            rebuilds.abort(LISTS);

            assertThat(ended(views, LISTS).switched()).isFalse();
            assertThat(views.get(ViewStates.class).now(LISTS).live()).isEqualTo(1);
            RunningViews.await(() -> views.get(ViewStates.class).now(LISTS).former() == null);
            assertThat(stores.documents.listCollectionNames())
                    .doesNotContain(new Generation("", 2).collection("report_list"));
            assertThat(Objects.requireNonNull(rebuilds.begin(LISTS).rebuild()).generation())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_view_that_is_new_is_made_of_all_events_from_the_first_one_on() {
        Stores stores = Stores.holding(story);
        RunningViews.caughtUp(stores, random).close();
        try (RunningViews views = RunningViews.caughtUpWith(new Tallies(), stores, random)) {
            assertThat(views.get(ViewStatuses.class).of(Tallies.VIEW).live().position())
                    .isEqualTo(EVENTS - 1);
            assertThat(stores.shelf(Tallies.SHELF).find().into(new ArrayList<>()).stream()
                            .mapToLong(tally -> tally.getLong("version") + 1)
                            .sum())
                    .isEqualTo(EVENTS);
        }
    }

    @Test
    void no_document_names_a_class() {
        Stores stores = Stores.holding(story);
        Tallies tallies = new Tallies();
        tallies.poison.add(7L);
        try (RunningViews views = RunningViews.caughtUpWith(tallies, stores, random)) {
            views.get(Rebuilds.class).begin(LISTS);
            ended(views, LISTS);
            for (String collection : stores.documents.listCollectionNames()) {
                assertThat(documents(stores, collection).values())
                        .noneMatch(document -> document.toJson().contains("_class"));
            }
            assertThat(documents(stores, "parked_reports")).isNotEmpty();
        }
    }

    private static ViewStatus await(RunningViews views, String view, Phase phase) {
        ViewStatuses viewStatuses = views.get(ViewStatuses.class);
        RunningViews.await(() -> viewStatuses.of(view).rebuild() != null
                && Objects.requireNonNull(viewStatuses.of(view).rebuild()).phase() == phase);
        return viewStatuses.of(view);
    }

    private static FinishedRebuild ended(RunningViews views, String view) {
        ViewStates states = views.get(ViewStates.class);
        RunningViews.await(() -> states.now(view).last() != null);
        return Objects.requireNonNull(states.now(view).last());
    }

    private static Map<Object, Document> documents(Stores stores, String collection) {
        Map<Object, Document> documents = new TreeMap<>();
        stores.documents
                .getCollection(collection)
                .find()
                .forEach(document -> documents.put(document.get("_id"), document));
        return documents;
    }
}
