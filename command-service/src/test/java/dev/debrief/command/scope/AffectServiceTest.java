package dev.debrief.command.scope;

import static dev.debrief.api.Rejection.LIST_FULL;
import static dev.debrief.command.Cast.CHECKOUT;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declaredWithoutTime;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.scope.ScopeCommand.AffectService;
import dev.debrief.api.scope.ScopeCommand.ClearService;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.command.report.Report;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AffectServiceTest {

    private static final Service REFUNDS = new Service("refunds", ServiceKind.DEPARTMENT);

    private final TestExecutor<Report> checkoutAffected = report().given(declaredWithoutTime());

    @Test
    void another_area_turns_out_to_be_affected() {
        checkoutAffected.when(new AffectService(REPORT, REFUNDS)).expectEvents(new ServiceAffected(REPORT, REFUNDS));
    }

    @Test
    void what_was_declared_to_be_affected_is_so_already() {
        checkoutAffected
                .when(new AffectService(REPORT, CHECKOUT))
                .expectResultMessagePayload(0L)
                .expectNoEvents();
    }

    @Test
    void a_department_of_the_same_name_is_another_area() {
        Service team = new Service(CHECKOUT.name(), ServiceKind.DEPARTMENT);
        checkoutAffected.when(new AffectService(REPORT, team)).expectEvents(new ServiceAffected(REPORT, team));
    }

    @Test
    void a_service_turns_out_not_to_be_affected() {
        checkoutAffected
                .when(new ClearService(REPORT, CHECKOUT, REASON))
                .expectEvents(new ServiceCleared(REPORT, CHECKOUT, REASON));
    }

    @Test
    void clearing_it_again_records_nothing() {
        checkoutAffected
                .andGiven(new ServiceCleared(REPORT, CHECKOUT, null))
                .when(new ClearService(REPORT, CHECKOUT, null))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void what_was_cleared_can_be_affected_anew() {
        checkoutAffected
                .andGiven(new ServiceCleared(REPORT, CHECKOUT, null))
                .when(new AffectService(REPORT, CHECKOUT))
                .expectEvents(new ServiceAffected(REPORT, CHECKOUT));
    }

    @Test
    void no_more_than_500_areas_are_listed() {
        checkoutAffected
                .andGiven(IntStream.range(1, 500)
                        .mapToObj(i -> new ServiceAffected(REPORT, new Service("shop " + i, ServiceKind.SERVICE)))
                        .toList())
                .when(new AffectService(REPORT, REFUNDS))
                .expectExceptionDetails(new Refusal(LIST_FULL, Map.of("most", "500")));
    }
}
