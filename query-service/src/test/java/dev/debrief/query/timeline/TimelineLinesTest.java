package dev.debrief.query.timeline;

import static dev.debrief.query.Cast.ADA;
import static dev.debrief.query.Cast.BERLIN;
import static dev.debrief.query.Cast.FRIDAY;
import static dev.debrief.query.Cast.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.EvidenceKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.Source;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.timeline.TimelineLine.EvidenceName;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.people.DisplayNames;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineLinesTest {

    private static final TimelineEventId ID = TimelineEventId.of("00000000-0000-0000-0000-000000000007");
    private static final Source CHAT = new Source("chat", "4711");

    @Test
    void a_line_tells_all_there_is_to_tell() {
        TimelineItem item = new TimelineItem(
                ID,
                new TimelineEntry(
                        TimelineKind.ACTION,
                        FRIDAY,
                        "Ada Lovelace rolled back.",
                        List.of(ADA.name()),
                        Confidence.VERIFIED,
                        CHAT),
                true,
                FRIDAY.plusSeconds(725),
                GRACE.name(),
                true,
                "told twice");

        assertThat(lines(FRIDAY.minusSeconds(420)).line(item))
                .isEqualTo(new TimelineLine(
                        ID,
                        TimelineKind.ACTION,
                        OffsetDateTime.parse("2026-03-06T13:00+01:00"),
                        null,
                        "+7 minutes",
                        420L,
                        "Ada Lovelace rolled back.",
                        List.of(ADA.name()),
                        true,
                        Confidence.VERIFIED,
                        CHAT,
                        OffsetDateTime.parse("2026-03-06T13:12:05+01:00"),
                        GRACE.name(),
                        "12 minutes",
                        725,
                        true,
                        "told twice",
                        List.of()));
    }

    @Test
    void an_event_names_the_evidence_that_shows_it() {
        TimelineEvidence evidence = new TimelineEvidence(
                List.of(chart(1, "Error rate", ID), chart(2, "Queue length"), chart(3, "Mail", ID, ID)),
                DisplayNames.plain());
        assertThat(lines(FRIDAY).line(happened(FRIDAY, FRIDAY), evidence).evidence())
                .containsExactly(new EvidenceName(finding(1), "Error rate"), new EvidenceName(finding(3), "Mail"));
    }

    private static Entry chart(int id, String label, TimelineEventId... events) {
        Evidence evidence = new Evidence(EvidenceKind.LOG_METRIC, label, null, null, null, null, List.of(events));
        return new Entry(PartKind.EVIDENCE, finding(id).toString(), evidence, null, id, id);
    }

    private static FindingId finding(int number) {
        return new FindingId(new UUID(0, number));
    }

    @Test
    void what_happened_before_the_impact_started_counts_down_to_it() {
        TimelineLine line = lines(FRIDAY.plusSeconds(180)).line(happened(FRIDAY, FRIDAY));
        assertThat(line.elapsed()).isEqualTo("\u22123 minutes");
        assertThat(line.elapsedSeconds()).isEqualTo(-180);
    }

    @Test
    void no_time_has_elapsed_where_nobody_knows_when_the_impact_started() {
        TimelineLine line = lines(null).line(happened(FRIDAY, FRIDAY));
        assertThat(line.elapsed()).isNull();
        assertThat(line.elapsedSeconds()).isNull();
    }

    @Test
    void what_was_told_ahead_of_time_is_not_late() {
        TimelineLine line = lines(FRIDAY).line(happened(FRIDAY.plusSeconds(1), FRIDAY));
        assertThat(line.late()).isEqualTo("0 minutes");
        assertThat(line.lateSeconds()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:59Z, 2026-03-29T01:59:59+01:00",
        "2026-03-29T01:00:00Z, 2026-03-29T03:00:00+02:00",
        "2026-10-25T00:30:00Z, 2026-10-25T02:30:00+02:00",
        "2026-10-25T01:30:00Z, 2026-10-25T02:30:00+01:00"
    })
    void times_are_those_of_the_zone_with_its_summer_time(Instant occurredAt, OffsetDateTime shown) {
        assertThatObject(lines(null).line(happened(occurredAt, occurredAt)).occurredAt())
                .isEqualTo(shown);
    }

    @Test
    void time_elapses_evenly_when_clocks_are_put_forward() {
        Instant before = Instant.parse("2026-03-29T00:30:00Z");
        TimelineItem item = happened(before.plus(Duration.ofHours(1)), FRIDAY);
        assertThat(lines(before).line(item).elapsed()).isEqualTo("+1 hour");
    }

    @Test
    void people_go_by_their_role_where_asked_for() {
        TimelineLines byRole = new TimelineLines(
                BERLIN,
                null,
                DisplayNames.byRole(List.of(new RoleAssignment(ADA.name(), ResponseRole.LEAD)), List.of(GRACE.name())));
        TimelineLine line = byRole.line(happened(FRIDAY, FRIDAY));
        assertThat(line.text()).isEqualTo("the lead called a participant.");
        assertThat(line.actors()).containsExactly("the lead", "a participant");
        assertThat(line.recordedBy()).isEqualTo("the lead");
    }

    private static TimelineLines lines(@Nullable Instant reference) {
        return new TimelineLines(BERLIN, reference, DisplayNames.plain());
    }

    private static TimelineItem happened(Instant occurredAt, Instant recordedAt) {
        TimelineEntry entry = new TimelineEntry(
                TimelineKind.NOTE,
                occurredAt,
                "Ada Lovelace called Grace Hopper.",
                List.of(ADA.name(), GRACE.name()),
                Confidence.UNVERIFIED,
                null);
        return new TimelineItem(ID, entry, false, recordedAt, ADA.name(), false, null);
    }
}
