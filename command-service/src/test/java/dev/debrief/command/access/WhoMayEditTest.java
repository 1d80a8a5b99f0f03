package dev.debrief.command.access;

import static dev.debrief.api.Rejection.NOT_YOURS;
import static dev.debrief.api.Rejection.REPORT_NOT_FOUND;
import static dev.debrief.api.incident.IncidentStatus.CLOSED;
import static dev.debrief.api.incident.IncidentStatus.RESOLVED;
import static dev.debrief.api.incident.IncidentStatus.TRIAGE;
import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.POLICY;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declaration;
import static dev.debrief.command.Cast.declared;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Role;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionCommand.LiftRestriction;
import dev.debrief.api.restriction.RestrictionCommand.RestrictReport;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamCommand.AssignTeam;
import dev.debrief.api.teams.TeamCommand.ReleaseTeam;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import dev.debrief.command.report.Report;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class WhoMayEditTest {

    private static final Team PAYMENTS = new Team("payments");
    private static final Team SEARCH = new Team("search");
    private static final Restriction SECRET = new Restriction(REASON, Set.of("ada"), Set.of("security"));

    private static final Restriction UNNAMED = new Restriction(REASON, Set.of(), Set.of());

    private static final Identity SUBMITTER = identity("grace", Role.SUBMITTER, "payments");
    private static final Identity OTHER_SUBMITTER = identity("alan", Role.SUBMITTER, "search");
    private static final Identity RESPONDER = identity("mary", Role.RESPONDER, "search");
    private static final Identity NAMED = identity("ada", Role.RESPONDER, "search");
    private static final Identity AUDITING_RESPONDER =
            new Identity("edith", "edith", Set.of(Role.AUDITOR, Role.RESPONDER), Set.of("search"));
    private static final Identity ADMIN = identity("root", Role.ADMIN, "none");

    private final FixtureConfiguration<Report> fixture = new AggregateTestFixture<>(Report.class)
            .registerInjectableResource(CLOCK)
            .registerInjectableResource(POLICY);
    private final TestExecutor<Report> ofPayments = fixture.given(declared(), new TeamAssigned(REPORT, PAYMENTS));

    @Test
    void a_submitter_edits_what_is_of_the_own_team() {
        assign(ofPayments, SUBMITTER).expectEvents(new TeamAssigned(REPORT, SEARCH));
    }

    @Test
    void a_submitter_of_another_team_does_not() {
        assign(ofPayments, OTHER_SUBMITTER)
                .expectExceptionDetails(Refusal.of(NOT_YOURS))
                .expectNoEvents();
    }

    @Test
    void a_responder_edits_any_report_that_is_open() {
        assign(ofPayments, RESPONDER).expectEvents(new TeamAssigned(REPORT, SEARCH));
    }

    @Test
    void a_closed_one_is_for_its_teams_alone() {
        assign(closed(), RESPONDER).expectExceptionDetails(Refusal.of(NOT_YOURS));
    }

    @Test
    void its_teams_edit_it_closed_or_not() {
        assign(closed(), SUBMITTER).expectEvents(new TeamAssigned(REPORT, SEARCH));
    }

    @Test
    void a_restricted_report_does_not_exist_for_others_of_any_role() {
        assign(restricted(), RESPONDER).expectExceptionDetails(Refusal.of(REPORT_NOT_FOUND));
    }

    @Test
    void its_owners_edit_a_restricted_report_though_they_are_not_named() {
        assign(restricted(), SUBMITTER).expectEvents(new TeamAssigned(REPORT, SEARCH));
    }

    @Test
    void a_restricted_report_does_not_exist_for_a_team_that_owned_it_before() {
        assign(restricted().andGiven(new TeamReleased(REPORT, PAYMENTS, null)), SUBMITTER)
                .expectExceptionDetails(Refusal.of(REPORT_NOT_FOUND));
    }

    @Test
    void who_is_named_edits_it_as_any_other() {
        assign(restricted(), NAMED).expectEvents(new TeamAssigned(REPORT, SEARCH));
    }

    @Test
    void whoever_restricts_a_report_can_still_see_it() {
        ofPayments
                .when(new RestrictReport(REPORT, UNNAMED), RESPONDER.metaData())
                .expectEvents(new ReportRestricted(REPORT, new Restriction(REASON, Set.of("mary"), Set.of())));
    }

    @Test
    void whoever_restricts_a_report_the_same_way_again_records_nothing() {
        ofPayments
                .andGiven(new ReportRestricted(REPORT, new Restriction(REASON, Set.of("mary"), Set.of())))
                .when(new RestrictReport(REPORT, UNNAMED), RESPONDER.metaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_report_is_declared_restricted() {
        fixture.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, ofTeam("payments").withRestriction(UNNAMED)), RESPONDER.metaData())
                .expectEvents(new IncidentDeclared(
                        REPORT, ofTeam("payments").withRestriction(new Restriction(REASON, Set.of("mary"), Set.of()))));
    }

    @Test
    void a_report_that_was_declared_restricted_does_not_exist_for_others() {
        assign(fixture.given(new IncidentDeclared(REPORT, ofTeam("payments").withRestriction(SECRET))), RESPONDER)
                .expectExceptionDetails(Refusal.of(REPORT_NOT_FOUND));
    }

    @Test
    void an_auditor_with_another_role_edits_nothing_that_only_an_auditor_sees() {
        restricted()
                .when(new LiftRestriction(REPORT, REASON), AUDITING_RESPONDER.metaData())
                .expectExceptionDetails(Refusal.of(NOT_YOURS))
                .expectNoEvents();
    }

    @Test
    void an_auditor_with_another_role_edits_what_that_role_sees() {
        assign(ofPayments, AUDITING_RESPONDER).expectEvents(new TeamAssigned(REPORT, SEARCH));
    }

    @Test
    void an_administrator_can_always_lift_a_restriction() {
        restricted()
                .when(new LiftRestriction(REPORT, REASON), ADMIN.metaData())
                .expectEvents(new RestrictionLifted(REPORT, REASON));
    }

    @Test
    void restricting_it_the_same_way_again_records_nothing() {
        restricted().when(new RestrictReport(REPORT, SECRET), ADMIN.metaData()).expectNoEvents();
    }

    @Test
    void lifting_what_is_not_there_records_nothing() {
        ofPayments.when(new LiftRestriction(REPORT, REASON), ADMIN.metaData()).expectNoEvents();
    }

    @Test
    void a_report_is_a_teams_no_more() {
        ofPayments
                .when(new ReleaseTeam(REPORT, PAYMENTS, null), SUBMITTER.metaData())
                .expectEvents(new TeamReleased(REPORT, PAYMENTS, null));
    }

    @Test
    void a_responder_of_no_owning_team_cannot_take_a_report_away_from_its_team() {
        ofPayments
                .when(new ReleaseTeam(REPORT, PAYMENTS, REASON), RESPONDER.metaData())
                .expectExceptionDetails(Refusal.of(NOT_YOURS))
                .expectNoEvents();
    }

    @Test
    void not_even_after_assigning_it_to_the_own_team() {
        ofPayments
                .andGiven(new TeamAssigned(REPORT, SEARCH))
                .when(new ReleaseTeam(REPORT, PAYMENTS, REASON), RESPONDER.metaData())
                .expectExceptionDetails(Refusal.of(NOT_YOURS))
                .expectNoEvents();
    }

    @Test
    void a_team_releases_itself_and_those_assigned_after_it() {
        ofPayments
                .andGiven(new TeamAssigned(REPORT, SEARCH))
                .when(new ReleaseTeam(REPORT, SEARCH, REASON), SUBMITTER.metaData())
                .expectEvents(new TeamReleased(REPORT, SEARCH, REASON));
    }

    @Test
    void an_administrator_releases_any_team() {
        ofPayments
                .when(new ReleaseTeam(REPORT, PAYMENTS, REASON), ADMIN.metaData())
                .expectEvents(new TeamReleased(REPORT, PAYMENTS, REASON));
    }

    @Test
    void a_submitter_declares_for_the_own_team_only() {
        fixture.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, ofTeam("search")), SUBMITTER.metaData())
                .expectExceptionDetails(Refusal.of(NOT_YOURS));
    }

    @Test
    void a_responder_declares_for_anybody() {
        fixture.givenNoPriorActivity()
                .when(new DeclareIncident(REPORT, ofTeam("payments")), RESPONDER.metaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_did_not_say_who_they_are_edits_nothing() {
        assign(ofPayments, Identity.NOBODY).expectExceptionDetails(Refusal.of(NOT_YOURS));
    }

    private TestExecutor<Report> closed() {
        return ofPayments.andGiven(
                new StatusChanged(REPORT, TRIAGE, RESOLVED, null), new StatusChanged(REPORT, RESOLVED, CLOSED, null));
    }

    private TestExecutor<Report> restricted() {
        return ofPayments.andGiven(new ReportRestricted(REPORT, SECRET));
    }

    private static Declaration ofTeam(String team) {
        return declaration().orOf(List.of(team));
    }

    private static ResultValidator<Report> assign(TestExecutor<Report> report, Identity caller) {
        return report.when(new AssignTeam(REPORT, SEARCH), caller.metaData());
    }

    private static Identity identity(String id, Role role, String team) {
        return new Identity(id, id, Set.of(role), Set.of(team));
    }
}
