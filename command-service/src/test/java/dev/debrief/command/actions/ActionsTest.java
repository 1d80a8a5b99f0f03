package dev.debrief.command.actions;

import static dev.debrief.api.Rejection.ACTION_ADDRESSES_NO_CAUSE;
import static dev.debrief.api.Rejection.ACTION_ITEM_ENDED;
import static dev.debrief.api.Rejection.ACTION_ITEM_NOT_FOUND;
import static dev.debrief.api.Rejection.ACTION_STATUS_NOT_REACHABLE;
import static dev.debrief.api.Rejection.DEADLINE_NOT_LATER;
import static dev.debrief.api.Rejection.DEADLINE_PASSED;
import static dev.debrief.api.Rejection.FOLLOW_UP_NOT_NEEDED;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.Rejection.ONE_OWNER_REQUIRED;
import static dev.debrief.api.Rejection.VERIFIED_BY_OWNER;
import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemCommand;
import dev.debrief.api.actions.ActionItemCommand.AssignActionItem;
import dev.debrief.api.actions.ActionItemCommand.BlockActionItem;
import dev.debrief.api.actions.ActionItemCommand.CancelActionItem;
import dev.debrief.api.actions.ActionItemCommand.CompleteActionItem;
import dev.debrief.api.actions.ActionItemCommand.CorrectActionItem;
import dev.debrief.api.actions.ActionItemCommand.ExtendDeadline;
import dev.debrief.api.actions.ActionItemCommand.NextAttempt;
import dev.debrief.api.actions.ActionItemCommand.ProposeActionItem;
import dev.debrief.api.actions.ActionItemCommand.ReopenActionItem;
import dev.debrief.api.actions.ActionItemCommand.StartActionItem;
import dev.debrief.api.actions.ActionItemCommand.UnblockActionItem;
import dev.debrief.api.actions.ActionItemCommand.VerifyActionItem;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemAssigned;
import dev.debrief.api.actions.ActionItemEvent.ActionItemBlocked;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCancelled;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCorrected;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.ActionItemReopened;
import dev.debrief.api.actions.ActionItemEvent.ActionItemStarted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemUnblocked;
import dev.debrief.api.actions.ActionItemEvent.ActionItemVerified;
import dev.debrief.api.actions.ActionItemEvent.DeadlineExtended;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.FollowUp;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.actions.Verification;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.command.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionsTest {

    private static final ActionItemId ITEM = ActionItemId.of("d0000000-0000-4000-8000-000000000001");
    private static final FindingId CAUSE = FindingId.of("c0000000-0000-4000-8000-000000000001");
    private static final Owner ADA = new Owner("Ada", null);
    private static final Owner PAYMENTS = new Owner(null, "payments");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final CauseRecorded CAUSED = new CauseRecorded(
            REPORT,
            CAUSE,
            new Cause(CauseKind.ROOT_CAUSE, false, "Untested", CategoryId.UNKNOWN, null, null, null, null, List.of()));
    private static final ActionItemId OTHER = ActionItemId.of("d4000000-0000-4000-8000-000000000002");
    private static final Proposal PROPOSAL = proposal(CAUSE);

    private final FixtureConfiguration<Report> report = report();

    @Test
    void a_promise_has_an_owner_and_a_deadline_from_the_first() {
        report.given(declared(), CAUSED)
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, APRIL))
                .expectResultMessagePayload(3L)
                .expectEvents(
                        new ActionItemProposed(REPORT, ITEM, PROPOSAL),
                        new ActionItemAssigned(REPORT, ITEM, null, ADA, APRIL));
    }

    @Test
    void promised_again_it_gets_the_first_answer_whatever_became_of_it() {
        promised(new ActionItemAssigned(REPORT, ITEM, ADA, PAYMENTS, APRIL))
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, APRIL))
                .expectResultMessagePayload(3L)
                .expectNoEvents();
        promised()
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, PAYMENTS, APRIL))
                .expectExceptionDetails(Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void one_owner_answers_for_it_not_none_and_not_two() {
        for (Owner owner : List.of(new Owner(null, null), new Owner("Ada", "payments"))) {
            report.given(declared(), CAUSED)
                    .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, owner, APRIL))
                    .expectNoEvents()
                    .expectExceptionDetails(Refusal.at("/owner", ONE_OWNER_REQUIRED));
            promised()
                    .when(new AssignActionItem(REPORT, ITEM, owner, APRIL))
                    .expectExceptionDetails(Refusal.at("/owner", ONE_OWNER_REQUIRED));
        }
    }

    @Test
    void a_deadline_lies_ahead_where_the_report_tells_its_times() {
        report.given(declared(), CAUSED)
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, LocalDate.of(2026, 2, 28)))
                .expectExceptionDetails(Refusal.at("/dueOn", DEADLINE_PASSED));
        report.given(declared(), CAUSED)
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, LocalDate.of(2026, 3, 1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_answers_to_a_cause_of_this_report() {
        FindingId elsewhere = FindingId.of("c0000000-0000-4000-8000-000000000002");
        report.given(declared(), CAUSED)
                .when(new ProposeActionItem(REPORT, ITEM, proposal(CAUSE, elsewhere), ADA, APRIL))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/addresses/1", ACTION_ADDRESSES_NO_CAUSE));
    }

    @Test
    void it_is_given_to_another_owner_and_the_first_is_kept() {
        promised()
                .when(new AssignActionItem(REPORT, ITEM, PAYMENTS, APRIL))
                .expectEvents(new ActionItemAssigned(REPORT, ITEM, ADA, PAYMENTS, APRIL));
        promised().when(new AssignActionItem(REPORT, ITEM, ADA, APRIL)).expectNoEvents();
        promised(completed())
                .when(new AssignActionItem(REPORT, ITEM, PAYMENTS, APRIL))
                .expectExceptionDetails(Refusal.of(ACTION_ITEM_ENDED));
    }

    @Test
    void what_it_promises_is_corrected_with_a_reason_whatever_became_of_it() {
        Proposal better = PROPOSAL.withTitle("A test for each limit");
        promised(completed())
                .when(new CorrectActionItem(REPORT, ITEM, better, REASON))
                .expectEvents(new ActionItemCorrected(REPORT, ITEM, PROPOSAL, better, REASON));
        promised().when(new CorrectActionItem(REPORT, ITEM, PROPOSAL, REASON)).expectNoEvents();
        promised()
                .when(new CorrectActionItem(
                        REPORT, ITEM, proposal(CAUSE, FindingId.of("c0000000-0000-4000-8000-000000000002")), REASON))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/to/addresses/1", ACTION_ADDRESSES_NO_CAUSE));
        promised(new ActionItemCorrected(REPORT, ITEM, PROPOSAL, better, REASON))
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, APRIL))
                .expectResultMessagePayload(3L)
                .expectNoEvents();
    }

    @Test
    void a_deadline_is_extended_with_a_reason_and_never_shortened_so() {
        promised()
                .when(new ExtendDeadline(REPORT, ITEM, APRIL.plusDays(7), REASON))
                .expectEvents(new DeadlineExtended(REPORT, ITEM, APRIL, APRIL.plusDays(7), REASON));
        promised()
                .when(new ExtendDeadline(REPORT, ITEM, APRIL.minusDays(7), REASON))
                .expectExceptionDetails(Refusal.at("/dueOn", DEADLINE_NOT_LATER));
    }

    @Test
    void its_owner_does_not_say_whether_it_worked() {
        for (String name : List.of("admin", " Admin")) {
            var byAdmin = new ActionItemAssigned(REPORT, ITEM, ADA, new Owner(name, null), APRIL);
            promised(byAdmin, completed())
                    .when(new VerifyActionItem(REPORT, ITEM, true, "No failure since"))
                    .expectNoEvents()
                    .expectExceptionDetails(Refusal.of(VERIFIED_BY_OWNER));
        }
        promised(completed())
                .when(new VerifyActionItem(REPORT, ITEM, true, "No failure since"))
                .expectEvents(
                        new ActionItemVerified(REPORT, ITEM, new Verification(true, "No failure since", "admin")));
    }

    @Test
    void one_that_did_not_work_is_opened_again_or_another_one_takes_its_place() {
        ActionItemVerified seen = new ActionItemVerified(REPORT, ITEM, new Verification(false, "It failed.", "admin"));
        LocalDate later = APRIL.plusDays(30);
        promised(completed())
                .when(new VerifyActionItem(
                        REPORT, ITEM, false, "It failed.", new NextAttempt(FollowUp.REOPEN, OTHER, later)))
                .expectEvents(
                        seen,
                        new ActionItemReopened(REPORT, ITEM, ActionStatus.INEFFECTIVE, "It failed."),
                        new ActionItemAssigned(REPORT, ITEM, ADA, ADA, later));
        promised(completed())
                .when(new VerifyActionItem(
                        REPORT, ITEM, false, "It failed.", new NextAttempt(FollowUp.NEW_ITEM, OTHER, later)))
                .expectEvents(
                        seen,
                        new ActionItemProposed(REPORT, OTHER, PROPOSAL.following(ITEM)),
                        new ActionItemAssigned(REPORT, OTHER, null, ADA, later));
        promised(completed())
                .when(new VerifyActionItem(
                        REPORT, ITEM, true, "It works.", new NextAttempt(FollowUp.REOPEN, OTHER, later)))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/followUp", FOLLOW_UP_NOT_NEEDED));
        promised(completed())
                .when(new VerifyActionItem(
                        REPORT,
                        ITEM,
                        false,
                        "It failed.",
                        new NextAttempt(FollowUp.REOPEN, OTHER, LocalDate.of(2026, 1, 1))))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/dueOn", DEADLINE_PASSED));
    }

    @Test
    void it_was_done_when_that_is_said_and_now_otherwise() {
        promised()
                .when(new CompleteActionItem(REPORT, ITEM, "Done", NOW.minusSeconds(3600)))
                .expectEvents(new ActionItemCompleted(REPORT, ITEM, "Done", NOW.minusSeconds(3600)));
        promised()
                .when(new CompleteActionItem(REPORT, ITEM, "Done", null))
                .expectEvents(new ActionItemCompleted(REPORT, ITEM, "Done", NOW));
        promised()
                .when(new CompleteActionItem(REPORT, ITEM, "Done", NOW.plusSeconds(3600)))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/completedAt", IN_THE_FUTURE));
    }

    @Test
    void without_a_deadline_it_gets_that_of_the_severity() {
        report.given(declared(), CAUSED)
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, null))
                .expectEvents(
                        new ActionItemProposed(REPORT, ITEM, PROPOSAL),
                        new ActionItemAssigned(REPORT, ITEM, null, ADA, LocalDate.of(2026, 3, 11)));
        report.given(declared(), CAUSED, new SeverityChanged(REPORT, Severity.SEV2, Severity.SEV1, "Worse"))
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, null))
                .expectEvents(
                        new ActionItemProposed(REPORT, ITEM, PROPOSAL),
                        new ActionItemAssigned(REPORT, ITEM, null, ADA, LocalDate.of(2026, 3, 6)));
        promised()
                .when(new ProposeActionItem(REPORT, ITEM, PROPOSAL, ADA, null))
                .expectResultMessagePayload(3L)
                .expectNoEvents();
    }

    @Test
    void what_is_not_there_is_not_done() {
        report.given(declared())
                .when(new StartActionItem(REPORT, ITEM))
                .expectExceptionDetails(Refusal.of(ACTION_ITEM_NOT_FOUND));
    }

    /** Each status with each thing one can ask, against the table of the requirements. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("transitions")
    void it_goes_only_where_it_can(ActionStatus from, ActionItemCommand command, ActionStatus to, boolean possible) {
        var result = promised(leadingTo(from)).when(command);
        if (from == to) {
            result.expectNoEvents().expectSuccessfulHandlerExecution();
        } else if (possible) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents()
                    .expectExceptionDetails(new Refusal(
                            ACTION_STATUS_NOT_REACHABLE,
                            Map.of(
                                    "present",
                                    from.toString(),
                                    "possible",
                                    from.next().stream()
                                            .map(Object::toString)
                                            .sorted()
                                            .collect(Collectors.joining(", ")))));
        }
    }

    static Stream<Arguments> transitions() {
        List<Arguments> all = new ArrayList<>();
        for (ActionStatus from : ActionStatus.values()) {
            add(all, from, new StartActionItem(REPORT, ITEM), ActionStatus.IN_PROGRESS, "open");
            add(all, from, new UnblockActionItem(REPORT, ITEM), ActionStatus.IN_PROGRESS, "blocked");
            add(all, from, new BlockActionItem(REPORT, ITEM, REASON), ActionStatus.BLOCKED, "open in_progress");
            add(
                    all,
                    from,
                    new CompleteActionItem(REPORT, ITEM, "Done", null),
                    ActionStatus.COMPLETED,
                    "open in_progress");
            add(
                    all,
                    from,
                    new CancelActionItem(REPORT, ITEM, REASON, "Grace"),
                    ActionStatus.CANCELLED,
                    "open in_progress blocked");
            add(all, from, new VerifyActionItem(REPORT, ITEM, true, "Seen"), ActionStatus.VERIFIED, "completed");
            add(all, from, new VerifyActionItem(REPORT, ITEM, false, "Seen"), ActionStatus.INEFFECTIVE, "completed");
            add(
                    all,
                    from,
                    new ReopenActionItem(REPORT, ITEM, REASON),
                    ActionStatus.OPEN,
                    "completed verified ineffective cancelled");
        }
        return all.stream();
    }

    private static void add(
            List<Arguments> all, ActionStatus from, ActionItemCommand command, ActionStatus to, String possibleFrom) {
        all.add(Arguments.of(from, command, to, List.of(possibleFrom.split(" ")).contains(from.toString())));
    }

    private static ActionItemEvent[] leadingTo(ActionStatus status) {
        return switch (status) {
            case OPEN -> new ActionItemEvent[] {new ActionItemReopened(REPORT, ITEM, ActionStatus.COMPLETED, REASON)};
            case IN_PROGRESS -> new ActionItemEvent[] {new ActionItemStarted(REPORT, ITEM)};
            case BLOCKED ->
                new ActionItemEvent[] {
                    new ActionItemBlocked(REPORT, ITEM, REASON),
                    new ActionItemUnblocked(REPORT, ITEM),
                    new ActionItemBlocked(REPORT, ITEM, REASON)
                };
            case COMPLETED -> new ActionItemEvent[] {completed()};
            case VERIFIED -> new ActionItemEvent[] {completed(), verified(true)};
            case INEFFECTIVE -> new ActionItemEvent[] {completed(), verified(false)};
            case CANCELLED -> new ActionItemEvent[] {new ActionItemCancelled(REPORT, ITEM, REASON, "Grace")};
        };
    }

    private TestExecutor<Report> promised(ActionItemEvent... then) {
        List<Object> events = new ArrayList<>(List.of(
                declared(),
                CAUSED,
                new ActionItemProposed(REPORT, ITEM, PROPOSAL),
                new ActionItemAssigned(REPORT, ITEM, null, ADA, APRIL)));
        events.addAll(List.of(then));
        return report.given(events);
    }

    private static ActionItemCompleted completed() {
        return new ActionItemCompleted(REPORT, ITEM, "https://git.example.org/42", NOW);
    }

    private static ActionItemVerified verified(boolean effective) {
        return new ActionItemVerified(REPORT, ITEM, new Verification(effective, "Seen", "Grace"));
    }

    private static Proposal proposal(FindingId... addresses) {
        return new Proposal(
                "Try the fallback out",
                "It takes over within a minute",
                ActionType.PREVENT,
                ActionCategory.PROCESS_IMPROVEMENT,
                null,
                Priority.HIGH,
                List.of(addresses),
                null);
    }
}
