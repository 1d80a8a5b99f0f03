package dev.debrief.command.actions;

import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent.ActionItemAssigned;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.ActionItemReopened;
import dev.debrief.api.actions.ActionItemEvent.ActionItemStarted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemVerified;
import dev.debrief.api.actions.ActionItemEvent.DeadlineApproached;
import dev.debrief.api.actions.ActionItemEvent.DeadlineExtended;
import dev.debrief.api.actions.ActionItemEvent.DeadlinePassed;
import dev.debrief.api.actions.ActionItemEvent.VerificationFellDue;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.actions.Verification;
import dev.debrief.api.findings.FindingId;
import dev.debrief.command.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** It is 16:00 UTC on 1 March 2026. A deadline is near two days before, and a fix can be looked at a week after. */
class DeadlinesTest {

    private static final ActionItemId ITEM = ActionItemId.of("d0000000-0000-4000-8000-000000000001");
    private static final ActionItemId OTHER = ActionItemId.of("d0000000-0000-4000-8000-000000000002");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Test
    void a_deadline_comes_near_once() {
        checked(due(ITEM, TODAY.plusDays(1))).expectEvents(new DeadlineApproached(REPORT, ITEM, TODAY.plusDays(1)));
        checked(due(ITEM, TODAY.plusDays(1)), new DeadlineApproached(REPORT, ITEM, TODAY.plusDays(1)))
                .expectNoEvents();
        checked(due(ITEM, TODAY.plusDays(2))).expectNoEvents();
    }

    @Test
    void a_deadline_passes_once_when_its_day_is_over() {
        checked(due(ITEM, TODAY), new DeadlineApproached(REPORT, ITEM, TODAY)).expectNoEvents();
        checked(due(ITEM, YESTERDAY), new DeadlineApproached(REPORT, ITEM, YESTERDAY))
                .expectEvents(new DeadlinePassed(REPORT, ITEM, YESTERDAY));
        checked(due(ITEM, YESTERDAY), new DeadlinePassed(REPORT, ITEM, YESTERDAY))
                .expectNoEvents();
    }

    @Test
    void a_deadline_that_has_passed_is_not_said_to_be_near() {
        checked(due(ITEM, YESTERDAY)).expectEvents(new DeadlinePassed(REPORT, ITEM, YESTERDAY));
    }

    @Test
    void another_deadline_comes_near_and_passes_again() {
        checked(
                        due(ITEM, YESTERDAY),
                        new DeadlinePassed(REPORT, ITEM, YESTERDAY),
                        new DeadlineExtended(REPORT, ITEM, YESTERDAY, TODAY, REASON))
                .expectEvents(new DeadlineApproached(REPORT, ITEM, TODAY));
        checked(
                        due(ITEM, YESTERDAY),
                        new DeadlinePassed(REPORT, ITEM, YESTERDAY),
                        new ActionItemAssigned(REPORT, ITEM, owner(), new Owner(null, "payments"), YESTERDAY))
                .expectNoEvents();
    }

    @Test
    void what_is_done_has_no_deadline_until_it_is_taken_up_again() {
        checked(due(ITEM, YESTERDAY), done(NOW)).expectNoEvents();
        checked(
                        due(ITEM, YESTERDAY),
                        new DeadlinePassed(REPORT, ITEM, YESTERDAY),
                        done(NOW),
                        new ActionItemReopened(REPORT, ITEM, ActionStatus.COMPLETED, REASON))
                .expectEvents(new DeadlinePassed(REPORT, ITEM, YESTERDAY));
        checked(due(ITEM, YESTERDAY), new DeadlinePassed(REPORT, ITEM, YESTERDAY), new ActionItemStarted(REPORT, ITEM))
                .expectNoEvents();
    }

    @Test
    void whether_it_worked_falls_due_once_and_not_if_it_was_said() {
        Instant weekAgo = NOW.minus(Duration.ofDays(7));
        checked(due(ITEM, TODAY), done(weekAgo)).expectEvents(new VerificationFellDue(REPORT, ITEM, TODAY));
        checked(due(ITEM, TODAY), done(weekAgo.plusSeconds(1))).expectNoEvents();
        checked(due(ITEM, TODAY), done(weekAgo), new VerificationFellDue(REPORT, ITEM, TODAY))
                .expectNoEvents();
        checked(
                        due(ITEM, TODAY),
                        done(weekAgo),
                        new ActionItemVerified(REPORT, ITEM, new Verification(true, "Seen", "Grace")))
                .expectNoEvents();
        checked(due(ITEM, TODAY), new ActionItemCompleted(REPORT, ITEM, "Done", null))
                .expectNoEvents();
    }

    @Test
    void all_that_is_due_in_a_report_is_recorded_at_once() {
        checked(due(ITEM, YESTERDAY), due(OTHER, TODAY))
                .expectEvents(
                        new DeadlinePassed(REPORT, ITEM, YESTERDAY), new DeadlineApproached(REPORT, OTHER, TODAY));
    }

    private static ResultValidator<Report> checked(Object... given) {
        List<Object> events = new ArrayList<>();
        events.add(declared());
        for (Object one : given) {
            if (one instanceof List<?> several) {
                events.addAll(several);
            } else {
                events.add(one);
            }
        }
        return report().given(events).when(new CheckDeadlines(REPORT));
    }

    private static List<Object> due(ActionItemId item, LocalDate day) {
        return List.of(
                new ActionItemProposed(
                        REPORT,
                        item,
                        new Proposal(
                                "Try the fallback out",
                                "It takes over",
                                ActionType.PREVENT,
                                ActionCategory.PROCESS_IMPROVEMENT,
                                null,
                                Priority.HIGH,
                                List.of(FindingId.of("c0000000-0000-4000-8000-000000000001")),
                                null)),
                new ActionItemAssigned(REPORT, item, null, owner(), day));
    }

    private static Owner owner() {
        return new Owner("Ada", null);
    }

    private static ActionItemCompleted done(Instant at) {
        return new ActionItemCompleted(REPORT, ITEM, "https://git.example.org/42", at);
    }
}
