package dev.debrief.command.actions;

import static dev.debrief.api.Rejection.ISSUE_NOT_LINKED;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemCommand.LinkExternalIssue;
import dev.debrief.api.actions.ActionItemCommand.ObserveExternalStatus;
import dev.debrief.api.actions.ActionItemCommand.UnlinkExternalIssue;
import dev.debrief.api.actions.ActionItemEvent.ExternalIssueLinked;
import dev.debrief.api.actions.ActionItemEvent.ExternalIssueUnlinked;
import dev.debrief.api.actions.ActionItemEvent.ExternalStatusObserved;
import dev.debrief.api.actions.ExternalIssue;
import dev.debrief.api.actions.ExternalStatus;
import dev.debrief.api.actions.LinkedIssue;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The external issues that track the action items of a report. Their status never changes an action item. */
public class ExternalIssues {

    private static final int MAX_ISSUES = 20;

    private final Actions actions;

    public ExternalIssues(Actions actions) {
        this.actions = actions;
    }

    @CommandHandler
    void decide(LinkExternalIssue command) {
        ActionItem item = actions.item(command.itemId());
        ExternalIssue issue = command.issue();
        @Nullable LinkedIssue known = item.issue(issue.system(), issue.key()).orElse(null);
        if (known == null || !known.issue().equals(issue)) {
            rejectFull(known == null && item.issues().size() >= MAX_ISSUES, MAX_ISSUES);
            apply(new ExternalIssueLinked(command.reportId(), command.itemId(), issue));
        }
    }

    @CommandHandler
    void decide(UnlinkExternalIssue command) {
        actions.item(command.itemId())
                .issue(command.system(), command.key())
                .ifPresent(known -> apply(new ExternalIssueUnlinked(
                        command.reportId(), command.itemId(), known.issue(), command.reason())));
    }

    @CommandHandler
    void decide(ObserveExternalStatus command, Clock clock) {
        LinkedIssue known = require(
                actions.item(command.itemId())
                        .issue(command.system(), command.key())
                        .orElse(null),
                ISSUE_NOT_LINKED);
        ExternalStatus seen = command.seen();
        rejectFuture("/observedAt", seen.observedAt(), clock);
        if (isNews(seen, known.seen())) {
            apply(new ExternalStatusObserved(
                    command.reportId(), command.itemId(), command.system(), command.key(), seen));
        }
    }

    /** A status is news if it was observed later and differs from the known one. */
    private static boolean isNews(ExternalStatus seen, @Nullable ExternalStatus before) {
        return before == null
                || (seen.observedAt().isAfter(before.observedAt())
                        && !(seen.status().equals(before.status()) && seen.done() == before.done()));
    }
}
