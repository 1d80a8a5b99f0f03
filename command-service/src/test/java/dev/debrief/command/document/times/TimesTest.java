package dev.debrief.command.document.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.command.document.times.TimedText.DayLine;
import dev.debrief.command.document.times.TimedText.Timed;
import dev.debrief.command.document.times.TimedText.Untimed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people write them. What cannot be told for sure is not guessed. */
class TimesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        2026-03-01 14:05 UTC – tea                 | 2026-03-01T14:05:00Z    | tea
        2026-03-01T14:05Z: tea                     | 2026-03-01T14:05:00Z    | tea
        2026/3/1 14:05 tea                         | 2026-03-01T14:05:00Z    | tea
        2026-03-01 14:05:30.250 +02:00 — tea       | 2026-03-01T12:05:30.250Z | tea
        March 1, 2026 at 2:05 pm PST - tea         | 2026-03-01T22:05:00Z    | tea
        Mar 1st, 2026 2:05PM: tea                  | 2026-03-01T14:05:00Z    | tea
        1 March 2026 12:05 am CET: tea             | 2026-02-28T23:05:00Z    | tea
        **2026-03-01 14:05** tea                   | 2026-03-01T14:05:00Z    | tea
        [2026-03-01 14:05] tea                     | 2026-03-01T14:05:00Z    | tea
        2026-03-01 14:05 DNS fails                 | 2026-03-01T14:05:00Z    | DNS fails
        2026-03-01 @ 14:05 tea                     | 2026-03-01T14:05:00Z    | tea
        2026-03-01 1405: tea                       | 2026-03-01T14:05:00Z    | tea
        01.03.2026 14:05 Uhr – Tee                 | 2026-03-01T14:05:00Z    | Tee
        1. März 2026, 14.05 Uhr: Tee               | 2026-03-01T14:05:00Z    | Tee
        Sun 1 March 2026 14:05 tea                 | 2026-03-01T14:05:00Z    | tea
        Sunday, March 1st, 14:05 – tea             | 2026-03-01T14:05:00Z    | tea
        14:05 on 1 March 2026: tea                 | 2026-03-01T14:05:00Z    | tea
        14:05 1st Mar 2026 - tea                   | 2026-03-01T14:05:00Z    | tea
        27-02-2026 14:05 tea                       | 2026-02-27T14:05:00Z    | tea
        2/27/26 14:05 tea                          | 2026-02-27T14:05:00Z    | tea
        14:05 tea                                  | 2026-03-02T14:05:00Z    | tea
        14.05: tea                                 | 2026-03-02T14:05:00Z    | tea
        14h05 tea                                  | 2026-03-02T14:05:00Z    | tea
        1405Z tea                                  | 2026-03-02T14:05:00Z    | tea
        2pm, tea                                   | 2026-03-02T14:00:00Z    | tea
        around 14:05 tea                           | 2026-03-02T14:05:00Z    | (around) tea
        ~14:05 - tea                               | 2026-03-02T14:05:00Z    | (~) tea
        At 14:05 the tea was cold.                 | 2026-03-02T14:05:00Z    | the tea was cold.
        14:05 UTC+2 – tea                          | 2026-03-02T12:05:00Z    | tea
        14:05 (UTC+05:30) tea                      | 2026-03-02T08:35:00Z    | tea
        14:05 GMT+1: tea                           | 2026-03-02T13:05:00Z    | tea
        14:05 ACDT (+10:30) tea                    | 2026-03-02T03:35:00Z    | tea
        14:05 US/Pacific tea                       | 2026-03-02T22:05:00Z    | tea
        14:05 Europe/Berlin: tea                   | 2026-03-02T13:05:00Z    | tea
        2026-07-01 14:05 PT – tea                  | 2026-07-01T21:05:00Z    | tea
        2026-01-01 14:05 PT – tea                  | 2026-01-01T22:05:00Z    | tea
        14:05 Denver - tea                         | 2026-03-02T21:05:00Z    | tea
        **14:05:** tea                             | 2026-03-02T14:05:00Z    | tea
        **14:05 UTC:** tea                         | 2026-03-02T14:05:00Z    | tea
        14:05 *finally* tea                        | 2026-03-02T14:05:00Z    | *finally* tea
        14:05 (second pot) tea                     | 2026-03-02T14:05:00Z    | (second pot) tea
        14:05 `kettle` boils                       | 2026-03-02T14:05:00Z    | `kettle` boils
        **14:05 Tea is made.** Late.               | 2026-03-02T14:05:00Z    | **Tea is made.** Late.
        _14:05_: tea                               | 2026-03-02T14:05:00Z    | tea
        14:05 -3 degrees                           | 2026-03-02T14:05:00Z    | -3 degrees
        24:00 tea                                  | 2026-03-03T00:00:00Z    | tea
        """)
    void a_day_and_a_clock_make_a_moment(String text, String at, String rest) {
        Timed timed = only(times(ZoneOffset.UTC, "").read(List.of(text)));
        assertThat(timed.at()).hasToString(at);
        assertThat(timed.text()).isEqualTo(rest);
        assertThat(timed.end()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        14:02–14:20 UTC: tea                      | 2026-03-02T14:02:00Z | 2026-03-02T14:20:00Z
        14:02 UTC - 14:20 UTC tea                 | 2026-03-02T14:02:00Z | 2026-03-02T14:20:00Z
        09:00-10:00 tea                           | 2026-03-02T09:00:00Z | 2026-03-02T10:00:00Z
        ~13:30-13:45 tea                          | 2026-03-02T13:30:00Z | 2026-03-02T13:45:00Z
        23:50 to 00:20 tea                        | 2026-03-02T23:50:00Z | 2026-03-03T00:20:00Z
        2:05–2:20pm tea                           | 2026-03-02T14:05:00Z | 2026-03-02T14:20:00Z
        between 14:02 and 14:20 tea               | 2026-03-02T14:02:00Z | 2026-03-02T14:20:00Z
        2026-03-01 22:00 – 2026-03-02 01:00 tea   | 2026-03-01T22:00:00Z | 2026-03-02T01:00:00Z
        """)
    void a_range_keeps_both_ends(String text, String at, String end) {
        Timed timed = only(times(BERLIN, "(UTC)").read(List.of(text)));
        assertThat(timed.at()).hasToString(at);
        assertThat(timed.end()).hasToString(end);
        assertThat(timed.text()).endsWith("tea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "later that day, tea",
                "25:05 tea",
                "14:05",
                "2026-03-01: tea",
                "14:06 IST – tea",
                "04-03-2026 14:05 tea",
                "14:05 XYZT - tea",
                "Monday, 1 March 2026 14:05 tea",
                "30 February 2026 14:05 tea",
                "14:20–14:02 tea",
                "1405 users had no tea",
                "by 14:05 tea"
            })
    void what_cannot_be_told_is_not_guessed(String text) {
        assertThat(times(ZoneOffset.UTC, "").read(List.of(text)).getFirst()).isInstanceOf(Untimed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Timeline (UTC)",
                "Timeline _UTC_",
                "Timeline, UTC",
                "Timeline (all times UTC)",
                "Timeline (2026-03-02, UTC)",
                "Timeline - all times are in UTC",
                "Timeline (Times in GMT)"
            })
    void a_heading_names_the_zone(String heading) {
        assertThat(only(times(BERLIN, heading).read(List.of("14:05 tea"))).at()).hasToString("2026-03-02T14:05:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All timestamps are UTC",
                "_All times in UTC._",
                "> (all times in GMT)",
                "Dates and times are in UTC",
                "Time zone: UTC",
                "Alle Zeiten in UTC",
                "Unless otherwise noted, all events happened on one day, and all times are in UTC."
            })
    void a_sentence_about_all_times_names_the_zone(String sentence) {
        ChapterTimes times = times(BERLIN, "Timeline");
        times.hear(sentence);
        assertThat(only(times.read(List.of("14:05 tea"))).at()).hasToString("2026-03-02T14:05:00Z");
    }

    @Test
    void a_zone_that_is_not_known_is_not_replaced_by_that_of_the_report() {
        ChapterTimes times = times(BERLIN, "Timeline");
        times.hear("All times in QXT");
        assertThat(times.read(List.of("14:05 tea"))).containsExactly(new Untimed("The time zone QXT is not known."));
    }

    @Test
    void an_abbreviation_with_several_meanings_is_read_where_one_of_them_is_the_zone_of_the_report() {
        assertThat(only(times(ZoneId.of("Asia/Kolkata"), "").read(List.of("14:05 IST tea")))
                        .at())
                .hasToString("2026-03-02T08:35:00Z");
        assertThat(only(times(ZoneId.of("Asia/Shanghai"), "").read(List.of("14:05 CST tea")))
                        .at())
                .hasToString("2026-03-02T06:05:00Z");
    }

    @Test
    void a_zone_beside_a_clock_rules_that_entry_only() {
        assertThat(ats(times(BERLIN, "(UTC)").read(List.of("14:02 a", "16:05 CEST b", "14:10 c"))))
                .containsExactly("2026-03-02T14:02:00Z", "2026-03-02T14:05:00Z", "2026-03-02T14:10:00Z");
    }

    @Test
    void where_some_entries_name_another_zone_those_without_one_cannot_be_told() {
        assertThat(times(BERLIN, "").read(List.of("14:02 UTC a", "14:05 b")).getLast())
                .isInstanceOf(Untimed.class);
    }

    @Test
    void a_clock_that_goes_back_by_hours_has_passed_midnight() {
        assertThat(ats(times(ZoneOffset.UTC, "").read(List.of("23:50 a", "00:10 b", "09:00 c", "08:30 told late"))))
                .containsExactly(
                        "2026-03-02T23:50:00Z", "2026-03-03T00:10:00Z", "2026-03-03T09:00:00Z", "2026-03-03T08:30:00Z");
    }

    @Test
    void a_list_may_begin_with_the_newest() {
        List<TimedText> read = times(ZoneOffset.UTC, "").read(List.of("18:00 a", "17:30 b", "11:00 c", "10:55 d"));
        assertThat(ats(read)).allMatch(at -> at.startsWith("2026-03-02"));
        assertThat(((Timed) read.getLast()).note()).contains("begins with the newest");
    }

    @Test
    void a_day_of_its_own_line_holds_for_what_is_below_it() {
        List<TimedText> read =
                times(ZoneOffset.UTC, "").read(List.of("2026-02-01", "09:00 a", "**7th Feb:**", "10:00 b"));
        assertThat(read.getFirst()).isInstanceOf(DayLine.class);
        assertThat(((Timed) read.get(1)).at()).hasToString("2026-02-01T09:00:00Z");
        assertThat(((Timed) read.getLast()).at()).hasToString("2026-02-07T10:00:00Z");
    }

    @Test
    void a_sentence_about_all_times_may_name_the_day() {
        ChapterTimes times = times(BERLIN, "Timeline");
        times.hear("Unless otherwise noted all events happened on 2026-02-21, and all times are in\nUTC.");
        assertThat(ats(times.read(List.of("2026-02-20 23:55: a", "01:38: b"))))
                .containsExactly("2026-02-20T23:55:00Z", "2026-02-21T01:38:00Z");
    }

    @Test
    void after_a_day_that_cannot_be_told_no_clock_is_read() {
        ChapterTimes times = times(ZoneOffset.UTC, "Timeline");
        times.hear("_7/6/2026_");
        assertThat(times.read(List.of("14:05 tea")).getFirst()).isInstanceOf(Untimed.class);
    }

    @Test
    void a_day_in_passing_holds_for_nothing() {
        ChapterTimes times = times(ZoneOffset.UTC, "Timeline");
        times.hear("The same happened on 2019-03-04, see there.");
        assertThat(only(times.read(List.of("14:05 tea"))).at()).hasToString("2026-03-02T14:05:00Z");
    }

    @Test
    void the_next_list_does_not_go_on_after_a_midnight_that_only_the_clock_tells() {
        ChapterTimes times = times(ZoneOffset.UTC, "");
        times.read(List.of("23:50 a", "00:10 b", "00:20 c"));
        assertThat(times.read(List.of("00:30 d")).getFirst()).isInstanceOf(Untimed.class);
    }

    @Test
    void other_days_of_the_document_tell_the_order_of_day_and_month() {
        DocumentTimes document = DocumentTimes.of(
                new ReportTimes(ZoneOffset.UTC, DAY), "", "", List.of("- 27-02-2026 14:00 a", "- 04-03-2026 14:05 b"));
        assertThat(only(document.chapter("").read(List.of("04-03-2026 14:05 b")))
                        .at())
                .hasToString("2026-03-04T14:05:00Z");
    }

    @Test
    void the_day_of_the_document_is_that_of_the_title_then_of_the_summary_then_of_the_report() {
        ReportTimes report = new ReportTimes(ZoneOffset.UTC, DAY);
        assertThat(at(DocumentTimes.of(report, "Cold on 2026-02-03 to 2026-02-05", "On 4 March 2026.", List.of())))
                .isEqualTo("2026-02-03T14:05:00Z");
        assertThat(at(DocumentTimes.of(report, "Cold", "On March 4, 2026 it was cold.", List.of())))
                .isEqualTo("2026-03-04T14:05:00Z");
        assertThat(at(DocumentTimes.of(report, "Cold", "", List.of()))).isEqualTo("2026-03-02T14:05:00Z");
    }

    @Test
    void the_rules_that_gave_day_and_zone_are_named() {
        assertThat(only(times(ZoneOffset.UTC, "").read(List.of("14:05 tea"))).note())
                .isEqualTo("The day is that of the report. The time zone is that of the report, Z.");
        assertThat(only(times(ZoneOffset.UTC, "").read(List.of("2026-03-01 14:05 UTC tea")))
                        .note())
                .isEmpty();
        assertThat(only(times(BERLIN, "").read(List.of("2026-03-29 02:30 Europe/Berlin tea")))
                        .note())
                .contains("skipped");
        assertThat(only(times(BERLIN, "").read(List.of("2025-10-26 02:30 Europe/Berlin tea")))
                        .note())
                .contains("twice");
        assertThat(only(times(BERLIN, "").read(List.of("2026-07-01 02:30 PST tea")))
                        .note())
                .contains("PST was not in use");
    }

    private static String at(DocumentTimes document) {
        return only(document.chapter("").read(List.of("14:05 tea"))).at().toString();
    }

    private static ChapterTimes times(ZoneId zone, String heading) {
        return DocumentTimes.of(new ReportTimes(zone, DAY), "", "", List.of()).chapter(heading);
    }

    private static Timed only(List<TimedText> read) {
        assertThat(read).hasSize(1).first().isInstanceOf(Timed.class);
        return (Timed) read.getFirst();
    }

    private static List<String> ats(List<TimedText> read) {
        return read.stream().map(one -> ((Timed) one).at().toString()).toList();
    }
}
