package dev.debrief.views.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Freshness freshness = new Freshness();

    @Test
    void nothing_is_known_before_the_views_have_reached_what_was_observed() {
        freshness.observe(5, NOON);
        freshness.reach(4);

        assertThat(freshness.asOf()).isNull();
    }

    @Test
    void views_are_as_current_as_the_last_observation_that_they_have_reached() {
        freshness.observe(5, NOON);
        freshness.observe(7, NOON.plusSeconds(1));
        freshness.observe(9, NOON.plusSeconds(2));
        freshness.reach(8);

        assertThat(freshness.asOf()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void views_that_have_nothing_to_apply_are_current() {
        freshness.observe(5, NOON);
        freshness.reach(5);
        freshness.observe(5, NOON.plusSeconds(1));
        freshness.reach(5);

        assertThat(freshness.asOf()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void views_that_stay_behind_for_long_do_not_fill_the_memory() {
        for (int second = 0; second < 10_000; second++) {
            freshness.observe(second, NOON.plusSeconds(second));
        }
        freshness.reach(20_000);

        assertThat(freshness.asOf()).isEqualTo(NOON.plusSeconds(9_999));
    }
}
