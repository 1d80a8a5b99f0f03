package dev.debrief.command.people;

import static dev.debrief.api.Rejection.LIST_FULL;
import static dev.debrief.api.people.ResponseRole.LEAD;
import static dev.debrief.api.people.ResponseRole.RESPONDER;
import static dev.debrief.api.people.ResponseRole.SCRIBE;
import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.GRACE;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.people.PeopleCommand.AssignRole;
import dev.debrief.api.people.PeopleCommand.ReleaseRole;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.PeopleEvent.RoleReleased;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.command.report.Report;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AssignRoleTest {

    private static final RoleAssignment ADA_LEADS = new RoleAssignment(ADA, LEAD);

    private final TestExecutor<Report> adaLeads = report().given(declared(), new RoleAssigned(REPORT, ADA_LEADS));

    @Test
    void somebody_takes_a_role() {
        report().given(declared())
                .when(new AssignRole(REPORT, ADA_LEADS))
                .expectEvents(new RoleAssigned(REPORT, ADA_LEADS));
    }

    @Test
    void taking_it_again_records_nothing() {
        adaLeads.when(new AssignRole(REPORT, ADA_LEADS))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void one_person_can_have_several_roles() {
        RoleAssignment adaWrites = new RoleAssignment(ADA, SCRIBE);
        adaLeads.when(new AssignRole(REPORT, adaWrites)).expectEvents(new RoleAssigned(REPORT, adaWrites));
    }

    @Test
    void one_role_can_be_that_of_several_people() {
        RoleAssignment graceLeads = new RoleAssignment(GRACE, LEAD);
        adaLeads.when(new AssignRole(REPORT, graceLeads)).expectEvents(new RoleAssigned(REPORT, graceLeads));
    }

    @Test
    void a_role_is_given_back() {
        adaLeads.when(new ReleaseRole(REPORT, ADA_LEADS, REASON))
                .expectEvents(new RoleReleased(REPORT, ADA_LEADS, REASON));
    }

    @Test
    void giving_it_back_again_records_nothing() {
        adaLeads.andGiven(new RoleReleased(REPORT, ADA_LEADS, REASON))
                .when(new ReleaseRole(REPORT, ADA_LEADS, REASON))
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void no_more_than_500_roles_are_listed() {
        adaLeads.andGiven(IntStream.range(1, 500)
                        .mapToObj(i -> new RoleAssigned(REPORT, new RoleAssignment("Responder " + i, RESPONDER)))
                        .toList())
                .when(new AssignRole(REPORT, new RoleAssignment(GRACE, RESPONDER)))
                .expectExceptionDetails(new Refusal(LIST_FULL, Map.of("most", "500")));
    }
}
