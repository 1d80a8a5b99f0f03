package dev.debrief.command.incident;

import static dev.debrief.api.incident.IncidentType.OUTAGE;
import static dev.debrief.api.incident.IncidentType.SECURITY;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.incident.IncidentCommand.CorrectType;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CorrectTypeTest {

    private static final String REASON = "A certificate was stolen.";
    private static final IncidentType DECLARED = declared().declaration().type();
    private static final IncidentType OTHER = DECLARED == SECURITY ? OUTAGE : SECURITY;

    private final FixtureConfiguration<Report> report = report();

    @Test
    void the_type_is_corrected_with_a_reason() {
        report.given(declared())
                .when(new CorrectType(REPORT, OTHER, REASON))
                .expectEvents(new TypeCorrected(REPORT, DECLARED, OTHER, REASON));
    }

    @Test
    void the_same_again_records_nothing() {
        report.given(declared(), new TypeCorrected(REPORT, DECLARED, OTHER, REASON))
                .when(new CorrectType(REPORT, OTHER, REASON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
