package dev.debrief.command.incident;

import static dev.debrief.api.Rejection.REASON_REQUIRED;
import static dev.debrief.api.Rejection.STATUS_NOT_REACHABLE;
import static dev.debrief.api.incident.IncidentStatus.INVESTIGATING;
import static dev.debrief.api.incident.IncidentStatus.TRIAGE;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeStatusTest {

    /** What can follow each status, told independently of the code. */
    private static final Map<IncidentStatus, String> NEXT = Map.of(
            TRIAGE,
            "cancelled, identified, investigating, mitigating, monitoring, resolved",
            INVESTIGATING,
            "cancelled, identified, mitigating, monitoring, resolved, triage",
            IncidentStatus.IDENTIFIED,
            "cancelled, investigating, mitigating, monitoring, resolved, triage",
            IncidentStatus.MITIGATING,
            "cancelled, identified, investigating, monitoring, resolved, triage",
            IncidentStatus.MONITORING,
            "cancelled, identified, investigating, mitigating, resolved, triage",
            IncidentStatus.RESOLVED,
            "closed, identified, investigating, mitigating, monitoring, triage",
            IncidentStatus.CLOSED,
            "identified, investigating, mitigating, monitoring, triage",
            IncidentStatus.CANCELLED,
            "identified, investigating, mitigating, monitoring, triage");

    private static final Set<IncidentStatus> ENDS =
            EnumSet.of(IncidentStatus.RESOLVED, IncidentStatus.CLOSED, IncidentStatus.CANCELLED);

    record Step(IncidentStatus from, IncidentStatus to) {

        boolean possible() {
            return Set.of(NEXT.getOrDefault(from, "").split(", ")).contains(to.toString());
        }

        boolean reopens() {
            return possible() && ENDS.contains(from) && !ENDS.contains(to);
        }
    }

    @ParameterizedTest
    @MethodSource("possible")
    void an_incident_goes_from_status_to_status(Step step) {
        in(step.from())
                .when(new ChangeStatus(REPORT, step.to(), REASON))
                .expectEvents(new StatusChanged(REPORT, step.from(), step.to(), REASON));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_follow_is_refused_and_told_what_can(Step step) {
        in(step.from())
                .when(new ChangeStatus(REPORT, step.to(), REASON))
                .expectExceptionDetails(new Refusal(
                        STATUS_NOT_REACHABLE,
                        Map.of("present", step.from().toString(), "possible", NEXT.getOrDefault(step.from(), ""))));
    }

    @ParameterizedTest
    @MethodSource("reopening")
    void taking_an_end_back_needs_a_reason(Step step) {
        in(step.from())
                .when(new ChangeStatus(REPORT, step.to(), null))
                .expectExceptionDetails(Refusal.at("/reason", REASON_REQUIRED));
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void going_on_needs_no_reason(Step step) {
        in(step.from())
                .when(new ChangeStatus(REPORT, step.to(), null))
                .expectEvents(new StatusChanged(REPORT, step.from(), step.to(), null));
    }

    @ParameterizedTest
    @EnumSource
    void the_status_it_has_records_nothing(IncidentStatus status) {
        in(status)
                .when(new ChangeStatus(REPORT, status, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_declared_incident_is_in_triage() {
        report().given(declared())
                .when(new ChangeStatus(REPORT, INVESTIGATING, null))
                .expectResultMessagePayload(1L)
                .expectEvents(new StatusChanged(REPORT, TRIAGE, INVESTIGATING, null));
    }

    private static TestExecutor<?> in(IncidentStatus status) {
        return report().given(declared(), new StatusChanged(REPORT, TRIAGE, status, null));
    }

    static Stream<Step> possible() {
        return steps().filter(Step::possible);
    }

    static Stream<Step> impossible() {
        return steps().filter(step -> !step.possible());
    }

    static Stream<Step> reopening() {
        return steps().filter(Step::reopens);
    }

    static Stream<Step> goingOn() {
        return possible().filter(step -> !step.reopens());
    }

    private static Stream<Step> steps() {
        return EnumSet.allOf(IncidentStatus.class).stream()
                .flatMap(from -> EnumSet.complementOf(EnumSet.of(from)).stream().map(to -> new Step(from, to)));
    }
}
