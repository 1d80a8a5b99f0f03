package dev.debrief.command.importing;

import static dev.debrief.api.Rejection.ALREADY_IMPORTED;
import static dev.debrief.api.Rejection.CATEGORY_UNKNOWN;
import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.incident.IncidentStatus.RESOLVED;
import static dev.debrief.api.incident.IncidentStatus.TRIAGE;
import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_ENDED;
import static dev.debrief.api.timeline.TimelineKind.DETECTION;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.api.timeline.TimelineKind.RESOLUTION;
import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declaration;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.fed;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.stated;

import dev.debrief.api.Refusal;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.importing.ImportAnswer;
import dev.debrief.api.importing.ImportCommand.ImportIncident;
import dev.debrief.api.importing.ImportEvent.CauseStated;
import dev.debrief.api.importing.ImportEvent.IncidentImported;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.command.report.Report;
import dev.debrief.command.support.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ImportIncidentTest {

    private static final Origin WIKI = new Origin("wiki", "post-mortem 7", "https://wiki.example.org/7", "Example Ltd");
    private static final StatedCause CAUSE = new StatedCause("wiki", "release", "The release was not tried out.");
    private static final Cause CLASSIFIED = classifiedAs("change");
    private static final IncidentImported IMPORTED = new IncidentImported(REPORT, WIKI, "fingerprint");

    private final FixtureConfiguration<Report> report = report();

    @Test
    void one_record_becomes_all_the_events_it_would_have_caused_here() {
        report.givenNoPriorActivity()
                .when(new ImportIncident(
                        REPORT,
                        WIKI,
                        "fingerprint",
                        declaration(),
                        RESOLVED,
                        Map.of(IMPACT_ENDED, at("15:30"), MilestoneName.REPORTED, at("14:10")),
                        List.of(entry(NOTE, "14:20"), entry(RESOLUTION, "15:20")),
                        List.of(CAUSE),
                        List.of(CLASSIFIED),
                        null))
                .expectResultMessagePayload(new ImportAnswer(9, true, List.of()))
                .expectEvents(
                        declared(),
                        IMPORTED,
                        stated(MilestoneName.REPORTED, "14:10"),
                        stated(IMPACT_ENDED, "15:30"),
                        recorded(number(0), entry(NOTE, "14:20")),
                        recorded(number(1), entry(RESOLUTION, "15:20")),
                        new CauseStated(REPORT, 0, CAUSE),
                        new CauseRecorded(
                                REPORT,
                                new FindingId(IdempotencyKey.derivedFrom("imported cause " + REPORT, "0")),
                                CLASSIFIED),
                        new StatusChanged(REPORT, TRIAGE, RESOLVED, null),
                        fed(MilestoneName.RESOLVED, "15:20", number(1)));
    }

    @Test
    void a_record_of_little_more_than_a_name_is_a_report_too() {
        report.givenNoPriorActivity()
                .when(imported(Map.of()))
                .expectResultMessagePayload(new ImportAnswer(1, true, List.of()))
                .expectEvents(declared(), IMPORTED);
    }

    @Test
    void imported_again_it_is_found_unchanged() {
        report.given(declared(), IMPORTED)
                .when(imported(Map.of()))
                .expectResultMessagePayload(new ImportAnswer(1, false, List.of()))
                .expectNoEvents();
    }

    @Test
    void imported_again_it_is_found_as_it_stands_by_then() {
        report.given(declared(), IMPORTED, new RoleAssigned(REPORT, new RoleAssignment(ADA, ResponseRole.AUTHOR)))
                .when(imported(Map.of()))
                .expectResultMessagePayload(new ImportAnswer(2, false, List.of()))
                .expectNoEvents();
    }

    @Test
    void other_content_of_the_same_record_is_refused() {
        report.given(declared(), new IncidentImported(REPORT, WIKI, "another fingerprint"))
                .when(imported(Map.of()))
                .expectExceptionDetails(Refusal.of(ALREADY_IMPORTED));
    }

    @Test
    void the_timeline_of_the_record_feeds_the_milestones() {
        report.givenNoPriorActivity()
                .when(imported(Map.of(), entry(DETECTION, "14:09"), entry(DETECTION, "14:04"), entry(NOTE, "14:01")))
                .expectEvents(
                        declared(),
                        IMPORTED,
                        recorded(number(0), entry(DETECTION, "14:09")),
                        recorded(number(1), entry(DETECTION, "14:04")),
                        recorded(number(2), entry(NOTE, "14:01")),
                        fed(DETECTED, "14:04", number(1)));
    }

    @Test
    void a_milestone_the_record_states_does_not_follow_its_timeline() {
        report.givenNoPriorActivity()
                .when(imported(Map.of(DETECTED, at("14:02")), entry(DETECTION, "14:09")))
                .expectEvents(
                        declared(),
                        IMPORTED,
                        stated(DETECTED, "14:02"),
                        recorded(number(0), entry(DETECTION, "14:09")));
    }

    @Test
    void a_record_that_ends_before_it_starts_is_refused() {
        report.givenNoPriorActivity()
                .when(imported(Map.of(IMPACT_ENDED, at("13:59"))))
                .expectExceptionDetails(Refusal.at("/milestones/impactEnded", END_BEFORE_START));
    }

    @Test
    void a_record_that_starts_in_the_future_is_refused() {
        report.givenNoPriorActivity()
                .when(new ImportIncident(
                        REPORT,
                        WIKI,
                        "fingerprint",
                        declaration(at("16:03")),
                        TRIAGE,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null))
                .expectExceptionDetails(Refusal.at("/start", IN_THE_FUTURE));
    }

    @Test
    void a_record_of_a_milestone_in_the_future_is_refused() {
        report.givenNoPriorActivity()
                .when(imported(Map.of(DETECTED, at("16:03"))))
                .expectExceptionDetails(Refusal.at("/milestones/detected", IN_THE_FUTURE));
    }

    @Test
    void a_record_that_tells_of_the_future_is_refused() {
        report.givenNoPriorActivity()
                .when(imported(Map.of(), entry(NOTE, "14:05"), entry(NOTE, "16:03")))
                .expectExceptionDetails(Refusal.at("/timeline", IN_THE_FUTURE));
    }

    @Test
    void a_category_that_the_taxonomy_does_not_have_is_refused() {
        report.givenNoPriorActivity()
                .when(new ImportIncident(
                        REPORT,
                        WIKI,
                        "fingerprint",
                        declaration(),
                        TRIAGE,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(CLASSIFIED, classifiedAs("weather")),
                        null))
                .expectExceptionDetails(Refusal.at("/classified/1/category", CATEGORY_UNKNOWN));
    }

    private static Cause classifiedAs(String category) {
        return new Cause(
                CauseKind.ROOT_CAUSE,
                false,
                "The release was not tried out.",
                CategoryId.of(category),
                null,
                null,
                null,
                null,
                List.of());
    }

    @Test
    void an_incident_declared_here_is_no_imported_one() {
        report.given(declared()).when(imported(Map.of())).expectExceptionDetails(Refusal.of(ALREADY_IMPORTED));
    }

    private static ImportIncident imported(Map<MilestoneName, Instant> milestones, TimelineEntry... timeline) {
        return new ImportIncident(
                REPORT,
                WIKI,
                "fingerprint",
                declaration(),
                TRIAGE,
                milestones,
                List.of(timeline),
                List.of(),
                List.of(),
                null);
    }

    private static TimelineEventId number(int number) {
        UUID derived = IdempotencyKey.derivedFrom("imported timeline " + REPORT, String.valueOf(number));
        return new TimelineEventId(new UUID(
                (derived.getMostSignificantBits() & 0xFFFF_FFFF_FFFFL) | ((long) number << 48),
                derived.getLeastSignificantBits()));
    }
}
