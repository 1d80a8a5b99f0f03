package dev.debrief.command.incident;

import static dev.debrief.api.incident.Severity.SEV1;
import static dev.debrief.api.incident.Severity.SEV2;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.UTC;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.command.report.Report;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ChangeSeverityTest {

    private static final String ALL_OF_THEM = "Now all payments fail.";

    private final FixtureConfiguration<Report> report = report();

    @Test
    void a_severity_is_changed_from_what_it_was() {
        report.given(declared())
                .when(new ChangeSeverity(REPORT, SEV1, ALL_OF_THEM))
                .expectEvents(new SeverityChanged(REPORT, SEV2, SEV1, ALL_OF_THEM));
    }

    @Test
    void the_same_severity_for_the_same_reason_records_nothing() {
        report.given(declared(), new SeverityChanged(REPORT, SEV2, SEV1, ALL_OF_THEM))
                .when(new ChangeSeverity(REPORT, SEV1, ALL_OF_THEM))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_severity_it_was_declared_with_records_nothing() {
        report.given(declared())
                .when(new ChangeSeverity(REPORT, SEV2, "One payment in five fails."))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_severity_for_another_reason_is_recorded() {
        report.given(declared())
                .when(new ChangeSeverity(REPORT, SEV2, "One payment in three fails."))
                .expectEvents(new SeverityChanged(REPORT, SEV2, SEV2, "One payment in three fails."));
    }

    @Test
    void an_incident_nobody_has_rated_is_rated() {
        Declaration unrated = new Declaration(
                "Pages were slow",
                IncidentType.OUTAGE,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                UTC,
                List.of(),
                List.of());
        report.given(new IncidentDeclared(REPORT, unrated))
                .when(new ChangeSeverity(REPORT, SEV1, ALL_OF_THEM))
                .expectEvents(new SeverityChanged(REPORT, null, SEV1, ALL_OF_THEM));
    }
}
