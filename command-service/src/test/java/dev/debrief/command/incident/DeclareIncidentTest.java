package dev.debrief.command.incident;

import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.UTC;
import static dev.debrief.command.Cast.declaration;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.support.Rules.CLOCK_SKEW;

import dev.debrief.api.Refusal;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.command.report.Report;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DeclareIncidentTest {

    private final FixtureConfiguration<Report> report = report();

    @Test
    void a_declared_incident_starts_a_report_at_version_0() {
        report.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, declaration()))
                .expectResultMessagePayload(0L)
                .expectEvents(declared());
    }

    @Test
    void the_same_declaration_again_gets_the_same_answer_and_records_nothing() {
        report.given(declared(), new RoleAssigned(REPORT, new RoleAssignment(ADA, ResponseRole.LEAD)))
                .when(new DeclareIncident(REPORT, declaration()))
                .expectResultMessagePayload(0L)
                .expectNoEvents();
    }

    @Test
    void another_declaration_under_the_same_id_is_refused() {
        report.given(declared())
                .when(new DeclareIncident(REPORT, declaration(null)))
                .expectExceptionDetails(Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void an_incident_does_not_begin_in_the_future() {
        report.givenNoPriorActivity()
                .when(new DeclareIncident(
                        REPORT, declaration(NOW.plus(CLOCK_SKEW).plusMillis(1))))
                .expectExceptionDetails(Refusal.at("/occurredAt", IN_THE_FUTURE));
    }

    @Test
    void the_clock_of_the_caller_may_run_ahead_a_little() {
        report.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, declaration(NOW.plus(CLOCK_SKEW))))
                .expectEvents(new IncidentDeclared(REPORT, declaration(NOW.plus(CLOCK_SKEW))));
    }

    @Test
    void when_an_incident_began_may_be_unknown() {
        report.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, declaration(null)))
                .expectEvents(new IncidentDeclared(REPORT, declaration(null)));
    }

    @Test
    void a_day_that_has_begun_anywhere_is_not_in_the_future() {
        report.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, on(LocalDate.of(2026, 3, 2))))
                .expectEvents(new IncidentDeclared(REPORT, on(LocalDate.of(2026, 3, 2))));
    }

    @Test
    void a_day_that_has_begun_nowhere_is_in_the_future() {
        report.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, on(LocalDate.of(2026, 3, 3))))
                .expectExceptionDetails(Refusal.at("/occurredOn", IN_THE_FUTURE));
    }

    private static Declaration on(LocalDate day) {
        return new Declaration(
                "Pages were slow",
                IncidentType.OUTAGE,
                Severity.SEV3,
                null,
                null,
                List.of(),
                null,
                null,
                day,
                UTC,
                List.of(),
                List.of());
    }
}
