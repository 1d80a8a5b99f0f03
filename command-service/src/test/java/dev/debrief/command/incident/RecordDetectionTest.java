package dev.debrief.command.incident;

import static dev.debrief.api.incident.DetectionMethod.AUTOMATED_ALERT;
import static dev.debrief.api.incident.DetectionMethod.CUSTOMER_REPORT;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentCommand.RecordDetection;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RecordDetectionTest {

    private static final Detection BY_CALL = new Detection(CUSTOMER_REPORT, "A shop called.");
    private static final Detection BY_ALERT = new Detection(AUTOMATED_ALERT, null);

    private final FixtureConfiguration<Report> report = report();

    @Test
    void how_an_incident_was_found_is_recorded() {
        report.given(declared())
                .when(new RecordDetection(REPORT, BY_CALL))
                .expectEvents(new DetectionRecorded(REPORT, null, BY_CALL));
    }

    @Test
    void who_finds_out_better_keeps_what_was_said_before() {
        report.given(declared(), new DetectionRecorded(REPORT, null, BY_CALL))
                .when(new RecordDetection(REPORT, BY_ALERT))
                .expectEvents(new DetectionRecorded(REPORT, BY_CALL, BY_ALERT));
    }

    @Test
    void the_same_again_records_nothing() {
        report.given(declared(), new DetectionRecorded(REPORT, null, BY_CALL))
                .when(new RecordDetection(REPORT, BY_CALL))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
