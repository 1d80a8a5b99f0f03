package dev.debrief.query.actions;

import static dev.debrief.query.Cast.CLOCK;
import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.actions.ActionArea;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemPage;
import dev.debrief.api.actions.ActionItemPage.ListedItem;
import dev.debrief.api.actions.ActionItemQuery.AssessPunctuality;
import dev.debrief.api.actions.ActionItemQuery.CountActionItems;
import dev.debrief.api.actions.ActionItemQuery.FindDigest;
import dev.debrief.api.actions.ActionItemQuery.ListActionItems;
import dev.debrief.api.actions.ActionItemQuery.ListUncoveredCauses;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Digest;
import dev.debrief.api.actions.Due;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Punctuality;
import dev.debrief.api.actions.UncoveredCausePage;
import dev.debrief.api.actions.UncoveredCausePage.UncoveredCause;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The board as of any instant is compared with one made of the events up to there, one by one. */
class BoardTest {

    private static final int REPORTS = 6;
    private static final int EVENTS = 140;

    @RandomTest
    void the_board_as_of_any_instant_is_what_stood_on_it_then(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("actions"), random)) {
            for (Recorded event : story) {
                long last = lastBy(event.at(), story);
                assertThat(views.ask(list(ActionItemFilter.NONE, event.at(), null, 200)))
                        .isEqualTo(new ActionItemPage(
                                NaiveBoard.at(last, story, event.at()).items(), null, last, event.at()));
            }
            assertThat(views.ask(list(ActionItemFilter.NONE, null, null, 200)))
                    .isEqualTo(new ActionItemPage(now(story).items(), null, EVENTS - 1, CLOCK.instant()));
        }
    }

    @RandomTest
    void the_board_narrows_to_what_is_asked_for_and_is_counted_so(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("actions"), random)) {
            for (int i = 0; i < 150; i++) {
                Instant asOf = random.nextBoolean() ? null : any(story, random).at();
                NaiveBoard board = asOf == null ? now(story) : NaiveBoard.at(lastBy(asOf, story), story, asOf);
                ActionItemFilter filter = anything(random, board.items());
                Instant at = asOf == null ? CLOCK.instant() : asOf;
                List<ListedItem> expected = new ArrayList<>(
                        board.items().stream().filter(asked(filter, at)).toList());
                if (filter.stale()) {
                    expected.sort(atRestFirst());
                }
                assertThat(views.ask(list(filter, asOf, null, 200)).items())
                        .as("%s", filter)
                        .isEqualTo(expected);
                assertThat(pages(views, filter, asOf, 1 + random.nextInt(4))).isEqualTo(expected);
                assertTotals(views.ask(new CountActionItems(filter, asOf)), expected, at);
            }
        }
    }

    @RandomTest
    void the_causes_that_nothing_was_done_about_then_are_told(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("actions"), random)) {
            for (Recorded event : story) {
                long last = lastBy(event.at(), story);
                List<UncoveredCause> uncovered =
                        NaiveBoard.at(last, story, event.at()).uncovered();
                assertThat(uncovered(views, null, null, event.at(), 200)).isEqualTo(uncovered);
                if (!uncovered.isEmpty()) {
                    UncoveredCause one = any(uncovered, random);
                    String team = one.teams().isEmpty() ? "nobody" : any(one.teams(), random);
                    assertThat(uncovered(views, team, one.category(), event.at(), 1))
                            .isEqualTo(uncovered.stream()
                                    .filter(cause -> cause.teams().contains(team)
                                            && cause.category().equals(one.category()))
                                    .toList());
                }
            }
        }
    }

    private static List<UncoveredCause> uncovered(
            RunningViews views, @Nullable String team, @Nullable CategoryId category, Instant asOf, int limit) {
        List<UncoveredCause> all = new ArrayList<>();
        String cursor = null;
        do {
            UncoveredCausePage page = views.ask(new ListUncoveredCauses(team, category, asOf, cursor, limit));
            cursor = page.next();
            all.addAll(page.items());
        } while (cursor != null);
        return all;
    }

    @RandomTest
    void who_kept_deadlines_is_counted_as_one_would_by_hand(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        NaiveBoard board = now(story);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("actions"), random)) {
            for (int i = 0; i < 20; i++) {
                LocalDate from = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(20));
                LocalDate to = from.plusDays(random.nextInt(10));
                List<ListedItem> due = board.items().stream()
                        .filter(item -> item.item().dueOn() != null
                                && !item.item().dueOn().isBefore(from)
                                && !item.item().dueOn().isAfter(to))
                        .toList();
                Punctuality told = views.ask(new AssessPunctuality(ActionItemFilter.NONE, from, to, null));
                assertThat(told.inTime()).isEqualTo(count(due, item -> board.isDone(item) && board.isInTime(item)));
                assertThat(told.late()).isEqualTo(count(due, item -> board.isDone(item) && !board.isInTime(item)));
                assertThat(told.notDone()).isEqualTo(count(due, item -> item.due() == Due.OVERDUE));
                assertThat(told.ahead())
                        .isEqualTo(count(due, item -> item.due() == Due.SOON || item.due() == Due.LATER));
                assertThat(told.cancelled())
                        .isEqualTo(count(due, item -> item.item().status() == ActionStatus.CANCELLED));
                assertThat(told.due()).isEqualTo(told.inTime() + told.late() + told.notDone());
            }
        }
    }

    @RandomTest
    void an_owner_is_told_what_was_done_in_a_week_and_what_is_to_be_done(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("actions"), random)) {
            for (int i = 0; i < 30; i++) {
                Instant from = any(story, random).at().minus(Duration.ofDays(random.nextInt(8)));
                Instant to = from.plus(Duration.ofDays(7));
                List<ListedItem> all =
                        NaiveBoard.at(lastBy(to, story), story, to).items();
                List<String> owners = all.stream()
                        .map(item -> item.item().owner())
                        .filter(Objects::nonNull)
                        .map(Owner::person)
                        .toList();
                if (owners.isEmpty()) {
                    continue;
                }
                String owner = any(owners, random);
                Predicate<ListedItem> theirs = item -> item.item().owner() != null
                        && owner.equals(item.item().owner().person());
                List<ListedItem> before = NaiveBoard.at(lastBy(from, story), story, from).items().stream()
                        .filter(theirs)
                        .toList();
                List<ListedItem> after = all.stream().filter(theirs).toList();
                Digest digest = views.ask(new FindDigest(owner, from));
                assertThat(digest.taken())
                        .isEqualTo(after.stream()
                                .filter(item -> before.stream()
                                        .noneMatch(
                                                other -> NaiveBoard.key(other).equals(NaiveBoard.key(item))))
                                .toList());
                assertThat(digest.overdue())
                        .isEqualTo(after.stream()
                                .filter(item -> item.due() == Due.OVERDUE)
                                .toList());
                assertThat(digest.blocked())
                        .isEqualTo(after.stream()
                                .filter(item -> item.item().status() == ActionStatus.BLOCKED)
                                .toList());
                assertThat(digest.awaitingVerification())
                        .isEqualTo(after.stream()
                                .filter(item -> item.item().status() == ActionStatus.COMPLETED)
                                .toList());
            }
        }
    }

    @Test
    void before_the_first_event_nothing_stood_on_it() {
        Random random = new Random(1);
        Instant before = FRIDAY.minusMillis(1);
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(Stories.of(random, 1, 1)).only("actions"), random)) {
            assertThat(views.ask(list(ActionItemFilter.NONE, before, null, 10)))
                    .isEqualTo(new ActionItemPage(List.of(), null, -1, before));
            assertThat(views.ask(new CountActionItems(ActionItemFilter.NONE, before))
                            .total())
                    .isZero();
        }
    }

    @RandomTest
    void totals_that_were_asked_before_count_what_has_changed_since(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, REPORTS, EVENTS);
        int half = EVENTS / 2;
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(story.subList(0, half)).only("actions"), random)) {
            views.ask(new CountActionItems(ActionItemFilter.NONE, null));
            for (int last = half; last < story.size(); last++) {
                views.record(List.of(story.get(last)));
                Instant at = story.get(last).at();
                assertTotals(
                        views.ask(new CountActionItems(ActionItemFilter.NONE, at)),
                        NaiveBoard.at(last, story, at).items(),
                        at);
            }
        }
    }

    private static void assertTotals(ActionItemTotals totals, List<ListedItem> items, Instant at) {
        assertThat(totals.total()).isEqualTo(items.size());
        assertThat(totals.byStatus())
                .isEqualTo(Arrays.stream(ActionStatus.values())
                        .collect(Collectors.toMap(
                                status -> status,
                                status -> count(items, item -> item.item().status() == status))));
        assertThat(totals.overdue()).isEqualTo(count(items, item -> item.due() == Due.OVERDUE));
        assertThat(totals.dueSoon()).isEqualTo(count(items, item -> item.due() == Due.SOON));
        assertThat(totals.unverified())
                .isEqualTo(count(items, item -> item.item().status() == ActionStatus.COMPLETED));
        assertThat(totals.stale()).isEqualTo(count(items, item -> isStale(item, at)));
    }

    private static long count(List<ListedItem> items, Predicate<ListedItem> fact) {
        return items.stream().filter(fact).count();
    }

    private static List<ListedItem> pages(
            RunningViews views, ActionItemFilter filter, @Nullable Instant asOf, int limit) {
        List<ListedItem> all = new ArrayList<>();
        String cursor = null;
        do {
            ActionItemPage page = views.ask(list(filter, asOf, cursor, limit));
            cursor = page.next();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
        } while (cursor != null);
        return all;
    }

    private static Predicate<ListedItem> asked(ActionItemFilter filter, Instant at) {
        return listed -> {
            var item = listed.item();
            var proposal = item.proposal();
            return (filter.owners().isEmpty()
                            || (item.owner() != null
                                    && filter.owners().stream()
                                            .anyMatch(owner -> owner.equals(
                                                            item.owner().person())
                                                    || owner.equals(item.owner().team()))))
                    && (filter.team() == null
                            || listed.teams().contains(filter.team())
                            || (item.owner() != null
                                    && filter.team().equals(item.owner().team())))
                    && (filter.status().isEmpty() || filter.status().contains(item.status()))
                    && (filter.category().isEmpty() || filter.category().contains(proposal.category()))
                    && (filter.type().isEmpty() || filter.type().contains(proposal.type()))
                    && (filter.area().isEmpty()
                            || (proposal.area() != null && filter.area().contains(proposal.area())))
                    && (filter.cause() == null || proposal.addresses().contains(filter.cause()))
                    && (filter.causeCategory() == null
                            || listed.causeCategories().contains(filter.causeCategory()))
                    && (filter.issue() == null
                            || item.issues().stream()
                                    .anyMatch(linked -> filter.issue()
                                            .equals(linked.issue().system()
                                                    + ":"
                                                    + linked.issue().key())))
                    && (filter.due() == null || filter.due() == listed.due())
                    && (filter.dueFrom() == null
                            || (item.dueOn() != null && !item.dueOn().isBefore(filter.dueFrom())))
                    && (filter.dueTo() == null
                            || (item.dueOn() != null && !item.dueOn().isAfter(filter.dueTo())))
                    && (!filter.unverified() || item.status() == ActionStatus.COMPLETED)
                    && (!filter.stale() || isStale(listed, at));
        };
    }

    private static boolean isStale(ListedItem listed, Instant at) {
        return listed.item().status().isLive()
                && Duration.between(listed.changedAt(), at).compareTo(Duration.ofDays(7)) >= 0;
    }

    private static Comparator<ListedItem> atRestFirst() {
        return Comparator.comparing(ListedItem::changedAt).thenComparing(NaiveBoard::key);
    }

    /** Mostly what there is. */
    private static ActionItemFilter anything(Random random, List<ListedItem> items) {
        if (items.isEmpty()) {
            return ActionItemFilter.NONE;
        }
        ListedItem one = any(items, random);
        var item = one.item();
        return new ActionItemFilter(
                seldom(random) && item.owner() != null
                        ? List.of(
                                item.owner().person() == null
                                        ? item.owner().team()
                                        : item.owner().person(),
                                "Nobody")
                        : List.of(),
                seldom(random) && !one.teams().isEmpty() ? any(one.teams(), random) : null,
                seldom(random) ? List.of(item.status(), any(List.of(ActionStatus.values()), random)) : List.of(),
                seldom(random) ? List.of(any(List.of(ActionCategory.values()), random)) : List.of(),
                seldom(random) ? List.of(any(List.of(ActionType.values()), random)) : List.of(),
                seldom(random) ? List.of(any(List.of(ActionArea.values()), random)) : List.of(),
                seldom(random) ? any(item.proposal().addresses(), random) : null,
                seldom(random) && !one.causeCategories().isEmpty() ? any(one.causeCategories(), random) : null,
                seldom(random) && !item.issues().isEmpty()
                        ? "jira:" + item.issues().getFirst().issue().key()
                        : null,
                seldom(random) ? any(List.of(Due.values()), random) : null,
                seldom(random) ? item.dueOn() : null,
                seldom(random) ? item.dueOn() : null,
                random.nextInt(8) == 0,
                random.nextInt(4) == 0);
    }

    private static boolean seldom(Random random) {
        return random.nextInt(4) == 0;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static NaiveBoard now(List<Recorded> story) {
        return NaiveBoard.at(EVENTS - 1, story, CLOCK.instant());
    }

    private static long lastBy(Instant instant, List<Recorded> story) {
        return story.stream().filter(other -> !other.at().isAfter(instant)).count() - 1;
    }

    private static ListActionItems list(
            ActionItemFilter filter, @Nullable Instant asOf, @Nullable String cursor, int limit) {
        return new ListActionItems(filter, asOf, cursor, limit);
    }
}
