package dev.debrief.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T14:05:00Z,         2026-03-01T14:05:00Z",
        "2026-03-01T14:05Z,            2026-03-01T14:05:00Z",
        "2026-03-01t14:05:00z,         2026-03-01T14:05:00Z",
        "2026-03-01 14:05:00Z,         2026-03-01T14:05:00Z",
        "2026-03-01 14:05:00 Z,        2026-03-01T14:05:00Z",
        "2026-03-01T14:05:00+01:00,    2026-03-01T13:05:00Z",
        "2026-03-01 14:05 -0330,       2026-03-01T17:35:00Z",
        "2026-03-01T9:05:00Z,          2026-03-01T09:05:00Z",
        "2026-03-01T14:05:00.5Z,       2026-03-01T14:05:00.500Z",
        "2026-03-01T14:05:00.123456Z,  2026-03-01T14:05:00.123Z",
        "'  2026-03-01T14:05:00Z\t',   2026-03-01T14:05:00Z",
    })
    void a_time_with_a_zone_is_read_as_it_says(String text, Instant instant) {
        assertThat(LenientTime.hasZone(text)).isTrue();
        assertThat(LenientTime.parse(text, ZoneId.of("Asia/Tokyo"))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T14:05:00,  2026-03-01T05:05:00Z",
        "2026-03-01 14:05,     2026-03-01T05:05:00Z",
        "2026-03-01 9:05,      2026-03-01T00:05:00Z",
    })
    void a_time_without_a_zone_is_read_in_the_one_that_holds(String text, Instant instant) {
        assertThat(LenientTime.hasZone(text)).isFalse();
        assertThat(LenientTime.parse(text, ZoneId.of("Asia/Tokyo"))).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026",
                "2026-03",
                "2026-03-01",
                "14:05",
                "2026-02-29T14:05Z",
                "2026-03-01T24:05Z",
                "2026-03-01T14:60Z",
                "2026-03-01T14Z",
                "01.03.2026 14:05",
                "2026-03-01T14:05:00Z and later",
            })
    void what_is_no_time_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> LenientTime.parse(text, ZoneOffset.UTC));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> LenientTime.hasZone(text));
    }

    @Test
    void a_date_may_stand_in_spaces() {
        assertThat(LenientTime.date(" 2026-03-01 ")).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-03", "2026-3-1", "2026-02-29", "2026-03-01T14:05Z"})
    void what_is_no_date_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> LenientTime.date(text));
    }
}
