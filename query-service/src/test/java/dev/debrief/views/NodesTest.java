package dev.debrief.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.MongoTokenStore.SegmentPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Several processes share the making of the views, answer alike, and stand in for one that goes. */
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

    private static Set<String> owners(RunningViews views) {
        Set<String> owners = new HashSet<>();
        for (SegmentPosition segment : views.get(Progress.class).segments(new Generation(Tallies.VIEW, 1))) {
            owners.add(String.valueOf(segment.owner()));
        }
        return owners;
    }
}
