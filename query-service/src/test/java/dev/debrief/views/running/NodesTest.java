package dev.debrief.views.running;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.Progress;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import dev.debrief.views.Tallies;
import dev.debrief.views.generations.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several nodes share the segments of the views, answer alike, and take over from one that stops. */
class NodesTest {

    private static final int EVENTS = 120;
    private static final ListReports EVERYTHING =
            new ListReports(List.of(), List.of(), List.of(), null, null, null, null, null, null, 200);

    @RandomTest
    void two_nodes_share_the_segments_and_the_one_that_stays_takes_all(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = Stories.of(random, 5, EVENTS);
        Stores stores = Stores.holding(story.subList(0, EVENTS / 3));
        Tallies tallies = new Tallies();
        try (RunningViews stays = RunningViews.caughtUpWith(tallies, stores, random)) {
            try (RunningViews goes = RunningViews.caughtUpWith(tallies, stores, random)) {
                RunningViews.await(() -> owners(stays).size() == 2);
                goes.record(story.subList(EVENTS / 3, 2 * EVENTS / 3));
                assertThat(goes.ask(EVERYTHING)).isEqualTo(stays.ask(EVERYTHING));
                assertThat(goes.ask(EVERYTHING).position()).isEqualTo(2 * EVENTS / 3 - 1);
            }
            stays.record(story.subList(2 * EVENTS / 3, EVENTS));
            assertThat(owners(stays)).hasSize(1);
            assertThat(stays.ask(EVERYTHING).position()).isEqualTo(EVENTS - 1);
        }
        assertThat(stores.shelf(Tallies.SHELF).find().into(new ArrayList<>()).stream()
                        .mapToLong(tally -> tally.getLong("version") + 1)
                        .sum())
                .isEqualTo(EVENTS);
    }

    @Test
    void the_segments_of_a_node_that_died_are_taken_over_when_its_claims_expire() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 5, EVENTS);
        Stores stores = Stores.holding(story.subList(0, EVENTS / 2));
        RunningViews.caughtUp(stores, random).close();
        claimForDeadNode(stores, Instant.now().minusSeconds(1));

        try (RunningViews stays = RunningViews.caughtUp(stores, random)) {
            stays.record(story.subList(EVENTS / 2, EVENTS));
            assertThat(stays.ask(EVERYTHING).position()).isEqualTo(EVENTS - 1);
        }
    }

    @Test
    void a_reader_waits_a_second_for_a_node_that_died_and_the_next_one_not_at_all() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 5, EVENTS);
        Stores stores = Stores.holding(story.subList(0, EVENTS / 2));
        RunningViews.caughtUp(stores, random).close();
        claimForDeadNode(stores, Instant.now().plusSeconds(60));

        try (RunningViews stays = RunningViews.starting(stores, random)) {
            stays.publish(story.subList(EVENTS / 2, EVENTS));

            assertThat(timeToCatchUp(stays)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
            assertThat(timeToCatchUp(stays)).isLessThan(Duration.ofMillis(900));
        }
    }

    @Test
    void while_nobody_writes_restrictions_a_list_answers_until_one_is_recorded() {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 5, EVENTS);
        ReportId report = story.getFirst().event().reportId();
        Stores stores = Stores.holding(story);
        RunningViews.caughtUp(stores, random).close();
        claimForDeadNode(stores, Instant.now().plusSeconds(60));
        publishPosition(stores, EVENTS - 1);

        try (RunningViews stays = RunningViews.starting(stores, random)) {
            stays.publish(List.of(next(story, 1, new TitleCorrected(report, "Search", "Search is down", "clearer"))));
            long begun = System.nanoTime();
            assertThat(stays.ask(EVERYTHING).position()).isEqualTo(EVENTS - 1);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));

            stays.publish(List.of(next(story, 2, new RestrictionLifted(report, "over"))));
            assertRefused(() -> stays.ask(EVERYTHING), Refusal.of(Rejection.VIEW_BEHIND));
        }
    }

    /** The event after the last one of the first report, and some more. */
    private static Recorded next(List<Recorded> story, int after, ReportEvent event) {
        Recorded last = story.stream()
                .filter(recorded -> recorded.event().reportId().equals(event.reportId()))
                .reduce((first, second) -> second)
                .orElseThrow();
        return new Recorded(EVENTS - 1 + after, last.version() + after, last.at(), last.by(), event);
    }

    private static Duration timeToCatchUp(RunningViews views) {
        long begun = System.nanoTime();
        assertThat(views.get(Progress.class).catchUp("report-list")).isFalse();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void claimForDeadNode(Stores stores, Instant claimedAt) {
        stores.documents
                .getCollection("tokens")
                .updateMany(exists("owner"), combine(set("owner", "dead"), set("claimedAt", Date.from(claimedAt))));
    }

    private static void publishPosition(Stores stores, long position) {
        stores.documents.getCollection("tokens").updateMany(exists("owner"), set("reached", position));
    }

    private static Set<String> owners(RunningViews views) {
        Segments segments = views.get(Segments.class);
        return segments.of(new Generation(Tallies.VIEW, 1).name()).stream()
                .map(claim -> segments.isWritten(claim) ? claim.owner() : "nobody")
                .collect(Collectors.toSet());
    }
}
