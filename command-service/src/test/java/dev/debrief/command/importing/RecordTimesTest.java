package dev.debrief.command.importing;

import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_ENDED;
import static dev.debrief.api.milestone.MilestoneName.MITIGATED;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.importing.Records.record;
import static dev.debrief.command.importing.Records.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.timeline.Source;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When things happened, as far as a record knows. */
class RecordTimesTest {

    private static final String START = "'start': '2026-03-01T14:00:00Z', ";

    @Test
    void an_update_dated_by_a_day_is_left_out_and_stops_nothing() {
        IncidentRecord record =
                record("'extra': {'updates': [{'at': '2026-02-03', 'status': 'identified', 'message': 'Found'}]}");
        assertThat(record.command("f").timeline()).isEmpty();
        assertThat(record.notes()).contains("extra.updates[0] has no time: left out");
    }

    @Test
    void updates_listed_latest_first_leave_the_incident_resolved() {
        IncidentRecord record = record("'extra': {'updates': ["
                + "{'at': '2026-03-01T12:00:00Z', 'status': 'resolved', 'message': 'Over'}, "
                + "{'at': '2026-03-01T10:00:00Z', 'status': 'investigating', 'message': 'Looking'}]}");
        assertThat(record.command("f").status()).isEqualTo(IncidentStatus.RESOLVED);
    }

    @Test
    void a_time_without_a_zone_is_taken_to_be_utc_and_that_is_told_once() {
        IncidentRecord record = record("'start': '2026-03-01 14:00', 'end': '2026-03-01 15:00'");
        assertThat(start(record)).isEqualTo(at("14:00"));
        assertThat(record.notes()).containsExactly("times without a zone were read as UTC");
    }

    @Test
    void a_time_without_a_zone_is_taken_to_be_in_that_of_the_record() {
        IncidentRecord record = record("'start': '2026-03-01 9:00', 'extra': {'timezone': 'America/New_York'}");
        assertThat(start(record)).isEqualTo(at("14:00"));
        assertThat(record.notes()).containsExactly("times without a zone were read as America/New_York");
    }

    @Test
    void a_zone_nobody_knows_is_utc() {
        assertThat(start(record("'start': '2026-03-01 14:00', 'extra': {'timezone': 'Middle/Earth'}")))
                .isEqualTo(at("14:00"));
    }

    @Test
    void a_time_with_a_zone_needs_no_note() {
        IncidentRecord record = record("'start': '2026-03-01T15:00:00+01:00'");
        assertThat(start(record)).isEqualTo(at("14:00"));
        assertThat(record.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-02-30T14:00Z", "1772373600"})
    void an_impossible_start_is_refused(String time) {
        assertThat(refusalOf(record("'start': '" + time + "'")))
                .isEqualTo("start '" + time + "' is not a date and time");
    }

    @Test
    void a_date_is_the_day_it_began_where_the_time_of_day_is_not_known() {
        IncidentRecord record = record("'date': '2026-03-01'");
        assertThat(day(record)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(start(record)).isNull();
        assertThat(record.notes()).isEmpty();
    }

    @Test
    void a_start_without_a_time_of_day_is_that_day() {
        IncidentRecord record = record("'start': '2026-03-01'");
        assertThat(day(record)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(start(record)).isNull();
        assertThat(record.notes()).containsExactly("start has no time of day: left out");
    }

    @Test
    void a_date_adds_nothing_to_a_start() {
        assertThat(day(record(START + "'date': '2026-03-01'"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-03"})
    void a_period_is_no_day(String date) {
        IncidentRecord record = record("'date': '" + date + "'");
        assertThat(day(record)).isNull();
        assertThat(record.notes()).containsExactly("only the period " + date + " is known: left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1.3.2026", "a Sunday"})
    void an_impossible_date_is_refused(String date) {
        assertThat(refusalOf(record("'date': '" + date + "'"))).isEqualTo("date '" + date + "' is no date");
    }

    @Test
    void a_duration_tells_the_end() {
        assertThat(milestones(record(START + "'duration_minutes': 90"))).isEqualTo(Map.of(IMPACT_ENDED, at("15:30")));
    }

    @Test
    void an_end_counts_more_than_a_duration() {
        assertThat(milestones(record(START + "'end': '2026-03-01T15:00:00Z', 'duration_minutes': 90")))
                .isEqualTo(Map.of(IMPACT_ENDED, at("15:00")));
    }

    @Test
    void a_duration_from_an_unknown_start_tells_nothing() {
        assertThat(milestones(record("'duration_minutes': 90"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 10L * 365 * 24 * 60 + 1, Long.MAX_VALUE})
    void an_impossible_duration_is_refused(long minutes) {
        assertThat(refusalOf(record(START + "'duration_minutes': " + minutes)))
                .isEqualTo("duration_minutes " + minutes + " is impossible");
    }

    @Test
    void an_end_before_the_start_is_refused() {
        assertThat(refusalOf(record(START + "'end': '2026-03-01T13:00:00Z'")))
                .isEqualTo("end 2026-03-01T13:00:00Z lies before start 2026-03-01T14:00:00Z");
    }

    @Test
    void an_end_before_the_start_is_left_out_where_the_source_knows_of_the_conflict() {
        IncidentRecord record = record(START + "'end': '2026-03-01T13:00:00Z', 'extra': {'time_conflict': true}");
        assertThat(milestones(record)).isEmpty();
        assertThat(record.notes())
                .containsExactly(
                        "impactEnded 2026-03-01T13:00:00Z is before the start, according to the source: left out");
    }

    @Test
    void a_repair_before_the_start_is_left_out() {
        IncidentRecord record = record(START + "'extra': {'repaired': '2026-03-01T13:00:00Z'}");
        assertThat(milestones(record)).isEmpty();
        assertThat(record.notes()).containsExactly("mitigated 2026-03-01T13:00:00Z is before the start: left out");
    }

    @Test
    void trouble_can_be_detected_before_the_start() {
        assertThat(milestones(record(START + "'extra': {'first_detected': '2026-03-01T13:00:00Z'}")))
                .isEqualTo(Map.of(DETECTED, at("13:00")));
    }

    @Test
    void a_repair_without_a_start_is_kept() {
        assertThat(milestones(record("'extra': {'repaired': '2026-03-01T13:00:00Z'}")))
                .isEqualTo(Map.of(MITIGATED, at("13:00")));
    }

    @Test
    void an_impossible_time_that_is_only_good_to_have_is_left_out() {
        IncidentRecord record = record(START + "'extra': {'first_detected': 'early'}");
        assertThat(milestones(record)).isEmpty();
        assertThat(record.notes()).containsExactly("extra.first_detected 'early' is not a date and time: left out");
    }

    @Test
    void updates_without_a_time_are_left_out_and_the_others_keep_their_number() {
        IncidentRecord record = record(START + """
            'extra': {'updates': [
              {'status': 'investigating', 'message': 'We look.'},
              {'at': '2026-03-01T14:30:00Z', 'message': 'We found it.'}
            ]}\
            """);
        assertThat(record.command("").timeline())
                .extracting(TimelineEntry::occurredAt, TimelineEntry::text, TimelineEntry::source)
                .containsExactly(tuple(at("14:30"), "We found it.", new Source("import", "7#1")));
        assertThat(record.notes()).containsExactly("extra.updates[0] has no time: left out");
    }

    @Test
    void an_update_at_an_impossible_time_is_refused() {
        assertThat(refusalOf(record(START + "'extra': {'updates': [{'at': 'noon'}]}")))
                .isEqualTo("extra.updates[0].at 'noon' is not a date and time");
    }

    @Test
    void an_incident_without_an_end_stands_where_its_last_update_says() {
        assertThat(status(record("'extra': {'updates': [{'status': 'identified'}, {'status': 'monitoring'}, {}]}")))
                .isEqualTo(IncidentStatus.MONITORING);
    }

    @Test
    void an_incident_with_an_end_is_resolved() {
        assertThat(status(record("'end': '2026-03-01T15:00:00Z', 'extra': {'updates': [{'status': 'monitoring'}]}")))
                .isEqualTo(IncidentStatus.RESOLVED);
    }

    private static @Nullable Instant start(IncidentRecord record) {
        return record.command("").declaration().occurredAt();
    }

    private static @Nullable LocalDate day(IncidentRecord record) {
        return record.command("").declaration().occurredOn();
    }

    private static Map<MilestoneName, Instant> milestones(IncidentRecord record) {
        return record.command("").milestones();
    }

    private static IncidentStatus status(IncidentRecord record) {
        return record.command("").status();
    }

    @Test
    void an_abbreviation_of_a_zone_is_read() {
        IncidentRecord record = record("'start': '2026-07-01 02:30', 'extra': {'timezone': 'PDT'}");
        assertThat(record.command("").declaration().occurredAt()).hasToString("2026-07-01T09:30:00Z");
    }

    @Test
    void a_zone_that_is_not_known_is_noted() {
        IncidentRecord record = record("'start': '2026-03-01 02:30', 'extra': {'timezone': 'Mill time'}");
        assertThat(record.command("").declaration().occurredAt()).hasToString("2026-03-01T02:30:00Z");
        assertThat(record.notes()).contains("timezone 'Mill time' is not known: times without a zone were read as UTC");
    }

    @Test
    void an_end_before_a_reopening_is_not_the_resolution() {
        IncidentRecord record = record("""
            'start': '2026-03-01T14:00:00Z', 'extra': {'updates': [
              {'at': '2026-03-01T15:00:00Z', 'status': 'resolved', 'message': 'Well.'},
              {'at': '2026-03-01T15:30:00Z', 'status': 'investigating', 'message': 'Not well.'}]}\
            """);
        assertThat(record.command("").timeline())
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineKind.STATUS_CHANGE, TimelineKind.STATUS_CHANGE);
        assertThat(record.notes()).contains("extra.updates[0] was followed by a reopening: not the resolution");
    }

    @Test
    void the_end_of_the_incident_is_its_resolution_whenever_somebody_said_so() {
        IncidentRecord record = record("""
            'start': '2026-03-01T14:00:00Z', 'end': '2026-03-01T15:30:00Z', 'extra': {'updates': [
              {'at': '2026-03-03T09:00:00Z', 'status': 'resolved', 'message': 'It has been well since.'}]}\
            """);
        assertThat(record.command("").milestones())
                .containsEntry(MilestoneName.RESOLVED, Instant.parse("2026-03-01T15:30:00Z"));
    }

    @Test
    void a_duration_without_a_start_is_noted() {
        IncidentRecord record = record("'date': '2026-03-01', 'duration_minutes': 40");
        record.command("");
        assertThat(record.notes()).contains("duration_minutes has no time of start: left out");
    }
}
