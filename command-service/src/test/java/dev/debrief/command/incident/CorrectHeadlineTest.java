package dev.debrief.command.incident;

import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.incident.IncidentType.OUTAGE;
import static dev.debrief.api.incident.IncidentType.SECURITY;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.incident.IncidentCommand.CorrectDay;
import dev.debrief.api.incident.IncidentCommand.CorrectDisplayZone;
import dev.debrief.api.incident.IncidentCommand.CorrectType;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.command.report.Report;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CorrectHeadlineTest {

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

    @Test
    void the_time_zone_is_corrected_and_deadlines_are_days_in_it() {
        ZoneId before = declared().declaration().displayZone();
        ZoneId after = ZoneId.of("Pacific/Auckland");
        report.given(declared())
                .when(new CorrectDisplayZone(REPORT, after, REASON))
                .expectEvents(new DisplayZoneCorrected(REPORT, before, after, REASON));
        report.given(declared(), new DisplayZoneCorrected(REPORT, before, after, REASON))
                .when(new CorrectDisplayZone(REPORT, after, REASON))
                .expectNoEvents();
    }

    @Test
    void the_day_is_stated_or_corrected_but_never_in_the_future() {
        LocalDate before = declared().declaration().occurredOn();
        LocalDate after = LocalDate.of(2026, 2, 1);
        report.given(declared())
                .when(new CorrectDay(REPORT, after, REASON))
                .expectEvents(new DayCorrected(REPORT, before, after, REASON));
        report.given(declared(), new DayCorrected(REPORT, before, after, REASON))
                .when(new CorrectDay(REPORT, after, REASON))
                .expectNoEvents();
        report.given(declared())
                .when(new CorrectDay(REPORT, LocalDate.of(2900, 1, 1), REASON))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/occurredOn", IN_THE_FUTURE));
    }
}
