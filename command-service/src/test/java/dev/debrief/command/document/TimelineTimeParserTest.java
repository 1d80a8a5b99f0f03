package dev.debrief.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as people write them before what happened. */
class TimelineTimeParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-01 14:05 UTC – tea           | 2026-03-01T14:05:00Z    | tea
        2026-03-01T14:05Z: tea               | 2026-03-01T14:05:00Z    | tea
        2026/3/1 14:05 tea                   | 2026-03-01T14:05:00Z    | tea
        2026-03-01 14:05:30.250 +02:00 — tea | 2026-03-01T12:05:30.25Z | tea
        March 1, 2026 at 2:05 pm PST - tea   | 2026-03-01T22:05:00Z    | tea
        Mar 1st, 2026 2:05PM: tea            | 2026-03-01T14:05:00Z    | tea
        1 March 2026 12:05 am CET: tea       | 2026-02-28T23:05:00Z    | tea
        **2026-03-01 14:05** tea             | 2026-03-01T14:05:00Z    | tea
        [2026-03-01 14:05] tea               | 2026-03-01T14:05:00Z    | tea
        2026-03-01 14:05 DNS fails           | 2026-03-01T14:05:00Z    | DNS fails
        """)
    void a_day_and_a_clock_make_a_moment(String text, String at, String rest) {
        assertThat(new TimelineTimeParser(ZoneOffset.UTC).read(text))
                .contains(new TimelineTimeParser.Timed(Instant.parse(at), rest));
    }

    @Test
    void without_a_day_there_is_none() {
        assertThat(new TimelineTimeParser(ZoneOffset.UTC).read("14:05 tea")).isEmpty();
    }

    @Test
    void neither_without_a_clock_nor_with_an_impossible_one() {
        TimelineTimeParser timelineTimeParser = new TimelineTimeParser(ZoneOffset.UTC);
        timelineTimeParser.hear("Sunday, 2026-03-01");
        assertThat(timelineTimeParser.read("later that day, tea")).isEmpty();
        assertThat(timelineTimeParser.read("25:05 tea")).isEmpty();
        assertThat(timelineTimeParser.read("14:05")).isEmpty();
    }

    @Test
    void the_day_and_the_zone_hold_on_until_others_are_named() {
        TimelineTimeParser timelineTimeParser = new TimelineTimeParser(ZoneId.of("Europe/Berlin"));
        timelineTimeParser.hear("Timeline of 1 March 2026");
        assertThat(at(timelineTimeParser, "14:05 tea")).isEqualTo("2026-03-01T13:05:00Z");
        timelineTimeParser.hear("(all times in UTC)");
        assertThat(at(timelineTimeParser, "14:06 tea")).isEqualTo("2026-03-01T14:06:00Z");
        assertThat(at(timelineTimeParser, "2026-03-05 09:00 EST tea")).isEqualTo("2026-03-05T14:00:00Z");
        assertThat(at(timelineTimeParser, "09:30 tea")).isEqualTo("2026-03-05T14:30:00Z");
    }

    @Test
    void a_clock_that_goes_back_by_hours_has_passed_midnight() {
        TimelineTimeParser timelineTimeParser = new TimelineTimeParser(ZoneOffset.UTC);
        timelineTimeParser.hear("2026-03-01");
        assertThat(at(timelineTimeParser, "23:50 tea")).isEqualTo("2026-03-01T23:50:00Z");
        assertThat(at(timelineTimeParser, "00:10 tea")).isEqualTo("2026-03-02T00:10:00Z");
        assertThat(at(timelineTimeParser, "09:00 tea")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(at(timelineTimeParser, "08:30 told late")).isEqualTo("2026-03-02T08:30:00Z");
    }

    private static String at(TimelineTimeParser timelineTimeParser, String text) {
        return timelineTimeParser.read(text).orElseThrow().at().toString();
    }
}
