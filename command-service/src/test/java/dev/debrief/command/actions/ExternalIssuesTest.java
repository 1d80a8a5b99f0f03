package dev.debrief.command.actions;

import static dev.debrief.api.Rejection.ACTION_ITEM_NOT_FOUND;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.Rejection.ISSUE_NOT_LINKED;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemCommand.LinkExternalIssue;
import dev.debrief.api.actions.ActionItemCommand.ObserveExternalStatus;
import dev.debrief.api.actions.ActionItemCommand.UnlinkExternalIssue;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.ExternalIssueLinked;
import dev.debrief.api.actions.ActionItemEvent.ExternalIssueUnlinked;
import dev.debrief.api.actions.ActionItemEvent.ExternalStatusObserved;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.ExternalIssue;
import dev.debrief.api.actions.ExternalStatus;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.FindingId;
import dev.debrief.command.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ExternalIssuesTest {

    private static final ActionItemId ITEM = ActionItemId.of("d0000000-0000-4000-8000-000000000001");
    private static final ExternalIssue ISSUE = new ExternalIssue("jira", "PAY-42", null);
    private static final ExternalIssue MOVED = new ExternalIssue("jira", "PAY-42", "https://jira.example.org/PAY-42");
    private static final ExternalIssueLinked LINKED = new ExternalIssueLinked(REPORT, ITEM, ISSUE);

    @Test
    void an_issue_is_linked_once_and_its_address_may_change() {
        promised().when(new LinkExternalIssue(REPORT, ITEM, ISSUE)).expectEvents(LINKED);
        promised(LINKED).when(new LinkExternalIssue(REPORT, ITEM, ISSUE)).expectNoEvents();
        promised(LINKED)
                .when(new LinkExternalIssue(REPORT, ITEM, MOVED))
                .expectEvents(new ExternalIssueLinked(REPORT, ITEM, MOVED));
    }

    @Test
    void what_is_not_linked_any_more_is_gone() {
        promised(LINKED)
                .when(new UnlinkExternalIssue(REPORT, ITEM, "jira", "PAY-42", REASON))
                .expectEvents(new ExternalIssueUnlinked(REPORT, ITEM, ISSUE, REASON));
        promised(LINKED, new ExternalIssueUnlinked(REPORT, ITEM, ISSUE, REASON))
                .when(new UnlinkExternalIssue(REPORT, ITEM, "jira", "PAY-42", REASON))
                .expectNoEvents();
    }

    @Test
    void news_of_an_issue_is_recorded_and_the_same_again_is_not() {
        promised(LINKED).when(seen("Open", false, "15:00")).expectEvents(observed("Open", false, "15:00"));
        promised(LINKED, observed("Open", false, "15:00"))
                .when(seen("Open", false, "15:10"))
                .expectNoEvents();
        promised(LINKED, observed("Open", false, "15:00"))
                .when(seen("Done", true, "15:10"))
                .expectEvents(observed("Done", true, "15:10"));
    }

    @Test
    void what_was_seen_earlier_and_comes_later_is_passed_over() {
        promised(LINKED, observed("Done", true, "15:10"))
                .when(seen("Open", false, "15:00"))
                .expectNoEvents();
    }

    @Test
    void of_what_is_not_linked_and_of_the_future_nothing_is_seen() {
        promised().when(seen("Done", true, "15:00")).expectExceptionDetails(Refusal.of(ISSUE_NOT_LINKED));
        promised(LINKED)
                .when(seen("Done", true, "17:00"))
                .expectExceptionDetails(Refusal.at("/observedAt", IN_THE_FUTURE));
        report().given(declared())
                .when(new LinkExternalIssue(REPORT, ITEM, ISSUE))
                .expectExceptionDetails(Refusal.of(ACTION_ITEM_NOT_FOUND));
    }

    private static ObserveExternalStatus seen(String status, boolean done, String at) {
        return new ObserveExternalStatus(REPORT, ITEM, "jira", "PAY-42", new ExternalStatus(status, done, at(at)));
    }

    private static ExternalStatusObserved observed(String status, boolean done, String at) {
        return new ExternalStatusObserved(REPORT, ITEM, "jira", "PAY-42", new ExternalStatus(status, done, at(at)));
    }

    private static TestExecutor<Report> promised(Object... then) {
        List<Object> events = new ArrayList<>(List.of(
                declared(),
                new ActionItemProposed(
                        REPORT,
                        ITEM,
                        new Proposal(
                                "Try the fallback out",
                                "It takes over",
                                ActionType.PREVENT,
                                ActionCategory.PROCESS_IMPROVEMENT,
                                null,
                                Priority.HIGH,
                                List.of(FindingId.of("c0000000-0000-4000-8000-000000000001")),
                                null))));
        events.addAll(List.of(then));
        return report().given(events);
    }
}
