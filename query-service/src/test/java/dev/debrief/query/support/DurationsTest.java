package dev.debrief.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,          0 minutes",
        "PT1S,          1 second",
        "PT59S,         59 seconds",
        "PT1M,          1 minute",
        "PT1M59S,       1 minute",
        "PT7M,          7 minutes",
        "PT1H,          1 hour",
        "PT2H5M,        2 hours 5 minutes",
        "PT23H59M59S,   23 hours 59 minutes",
        "P1D,           1 day",
        "P1DT5M,        1 day",
        "P3DT4H59M,     3 days 4 hours",
        "P400DT1H,      400 days 1 hour",
        "PT-2H-5M,      2 hours 5 minutes"
    })
    void a_duration_is_told_by_its_two_largest_units(Duration duration, String words) {
        assertThat(Durations.inWords(duration)).isEqualTo(words);
    }

    @Test
    void what_comes_after_has_a_plus() {
        assertThat(Durations.signed(Duration.ofMinutes(7))).isEqualTo("+7 minutes");
    }

    @Test
    void what_comes_before_has_a_true_minus() {
        assertThat(Durations.signed(Duration.ofMinutes(-3))).isEqualTo("\u22123 minutes");
    }

    @Test
    void what_comes_at_the_same_time_has_a_plus() {
        assertThat(Durations.signed(Duration.ZERO)).isEqualTo("+0 minutes");
    }
}
