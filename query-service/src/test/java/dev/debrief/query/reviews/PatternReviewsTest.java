package dev.debrief.query.reviews;

import static dev.debrief.query.Cast.CLOCK;
import static dev.debrief.query.Cast.FRIDAY;
import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.reviews.PatternReviewHistory;
import dev.debrief.api.reviews.PatternReviewHistory.ReviewChange;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPage;
import dev.debrief.api.reviews.PatternReviewPage.ListedPatternReview;
import dev.debrief.api.reviews.PatternReviewQuery.FindPatternReview;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviewHistory;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviews;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.reviews.PatternReviewView;
import dev.debrief.query.RandomTest;
import dev.debrief.query.reviews.ReviewStory.Told;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every version of every review, and the list at every instant, are compared with what the events make one by one. */
class PatternReviewsTest {

    private static final int REVIEWS = 4;
    private static final int EVENTS = 120;

    @RandomTest
    void a_review_at_any_version_is_what_its_events_up_to_then_made_of_it(long seed) {
        Random random = new Random(seed);
        List<Told> story = ReviewStory.of(random, REVIEWS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(holding(story), random)) {
            assertEveryVersion(views, story);
        }
    }

    @RandomTest
    void crashes_one_after_the_other_lose_nothing(long seed) {
        Random random = new Random(seed);
        List<Told> story = ReviewStory.of(random, REVIEWS, EVENTS);
        Stores stores = new Stores();
        for (int from = 0; from < EVENTS; from += EVENTS / 4) {
            stores.appendMessages(ReviewStory.messages(story.subList(from, from + EVENTS / 4)));
            RunningViews.crash(stores, random);
        }
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            assertEveryVersion(views, story);
        }
        Stores undisturbed = holding(story);
        RunningViews.caughtUp(undisturbed, random).close();
        assertThat(documents(stores)).isEqualTo(documents(undisturbed));
    }

    @RandomTest
    void what_is_delivered_again_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<Told> story = ReviewStory.of(random, REVIEWS, EVENTS);
        Stores stores = holding(story);
        RunningViews.caughtUp(stores, random).close();
        Map<String, List<Document>> before = documents(stores);
        stores.setBackTokens(random, EVENTS, List.of(PatternReviewProjection.VIEW));
        RunningViews.caughtUp(stores, random).close();
        assertThat(documents(stores)).isEqualTo(before);
    }

    @RandomTest
    void the_list_as_of_any_instant_is_what_was_listed_then(long seed) {
        Random random = new Random(seed);
        List<Told> story = ReviewStory.of(random, REVIEWS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(holding(story), random)) {
            for (Told told : story) {
                assertThat(views.ask(list(told.at(), null, null, 200)))
                        .isEqualTo(new PatternReviewPage(listed(story, told), null, told.position()));
            }
            assertThat(views.ask(list(FRIDAY.minusMillis(1), null, null, 200)))
                    .isEqualTo(new PatternReviewPage(List.of(), null, -1));
        }
    }

    @RandomTest
    void small_pages_make_up_the_list_of_what_is_asked_for(long seed) {
        Random random = new Random(seed);
        List<Told> story = ReviewStory.of(random, 9, EVENTS);
        LocalDate before = LocalDate.of(2026, 4, 20);
        try (RunningViews views = RunningViews.caughtUp(holding(story), random)) {
            List<ListedPatternReview> all = new ArrayList<>();
            String cursor = null;
            do {
                PatternReviewPage page = views.ask(list(null, before, cursor, 2));
                assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
                all.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            assertThat(all)
                    .isEqualTo(listed(story, story.getLast(), CLOCK.instant()).stream()
                            .filter(review -> review.dueOn().isBefore(before))
                            .toList());
        }
    }

    @RandomTest
    void the_history_leads_from_each_version_to_the_next(long seed) {
        Random random = new Random(seed);
        List<Told> story = ReviewStory.of(random, REVIEWS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(holding(story), random)) {
            byReview(story).forEach((id, events) -> {
                List<ReviewChange> changes = new ArrayList<>();
                String cursor = null;
                do {
                    PatternReviewHistory page = views.ask(new ListPatternReviewHistory(id, null, null, cursor, 7));
                    changes.addAll(page.items());
                    cursor = page.next();
                } while (cursor != null);
                assertThat(changes.stream().map(ReviewChange::version))
                        .isEqualTo(events.stream().map(Told::version).toList());
                assertThat(changes.stream().map(ReviewChange::event))
                        .isEqualTo(events.stream()
                                .map(told -> told.event().getClass().getSimpleName())
                                .toList());
                assertThat(changes)
                        .allSatisfy(change -> assertThat(change.changes())
                                .isNotEmpty()
                                .allMatch(part -> part.before() != null || part.after() != null));
            });
        }
    }

    @Test
    void what_is_not_there_or_not_yet_there_is_refused() {
        Random random = new Random(1);
        List<Told> story = ReviewStory.of(random, 1, 3);
        PatternReviewId id = story.getFirst().event().reviewId();
        try (RunningViews views = RunningViews.caughtUp(holding(story), random)) {
            assertRefused(
                    () -> ask(views, id, new AsOf(3L, null, null)),
                    new Refusal(Rejection.VERSION_NOT_REACHED, Map.of("version", "2")));
            assertRefused(
                    () -> ask(views, id, new AsOf(null, FRIDAY.minusMillis(1), null)),
                    Refusal.of(Rejection.NOT_YET_SCHEDULED));
            assertRefused(
                    () -> ask(views, new PatternReviewId(new UUID(0, 0)), AsOf.NOW),
                    Refusal.of(Rejection.PATTERN_REVIEW_NOT_FOUND));
        }
    }

    private static void assertEveryVersion(RunningViews views, List<Told> story) {
        byReview(story).forEach((id, events) -> {
            NaiveReview naive = new NaiveReview(id);
            for (Told told : events) {
                naive.take(told);
                boolean last = told.equals(events.getLast());
                assertThat(ask(views, id, new AsOf(told.version(), null, null)))
                        .isEqualTo(naive.view(last ? CLOCK.instant() : null));
                assertThat(ask(views, id, new AsOf(null, told.at(), null))).isEqualTo(naive.view(told.at()));
            }
        });
    }

    private static PatternReviewView ask(RunningViews views, PatternReviewId id, AsOf asOf) {
        return views.ask(new FindPatternReview(id, asOf));
    }

    private static ListPatternReviews list(
            @Nullable Instant asOf, @Nullable LocalDate dueBefore, @Nullable String cursor, int limit) {
        return new ListPatternReviews(List.of(PatternReviewStatus.values()), dueBefore, asOf, cursor, limit);
    }

    private static List<ListedPatternReview> listed(List<Told> story, Told last) {
        return listed(story, last, last.at());
    }

    private static List<ListedPatternReview> listed(List<Told> story, Told last, Instant now) {
        Map<PatternReviewId, NaiveReview> reviews = new LinkedHashMap<>();
        story.stream()
                .filter(told -> told.position() <= last.position())
                .forEach(told -> reviews.computeIfAbsent(told.event().reviewId(), NaiveReview::new)
                        .take(told));
        return reviews.values().stream()
                .map(review -> review.listed(now))
                .sorted(Comparator.comparing(ListedPatternReview::dueOn)
                        .thenComparing(review -> review.id().toString()))
                .toList();
    }

    private static Map<PatternReviewId, List<Told>> byReview(List<Told> story) {
        Map<PatternReviewId, List<Told>> byReview = new LinkedHashMap<>();
        story.forEach(told -> byReview.computeIfAbsent(told.event().reviewId(), id -> new ArrayList<>())
                .add(told));
        return byReview;
    }

    private static Stores holding(List<Told> story) {
        Stores stores = new Stores();
        stores.appendMessages(ReviewStory.messages(story));
        return stores;
    }

    /** Those of the view. */
    private static Map<String, List<Document>> documents(Stores stores) {
        Map<String, List<Document>> documents = stores.everyDocument();
        documents.keySet().removeIf(name -> !name.startsWith("pattern_review"));
        assertThat(documents).hasSize(4);
        return documents;
    }
}
