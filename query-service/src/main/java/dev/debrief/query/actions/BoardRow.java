package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemAssigned;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.DeadlineApproached;
import dev.debrief.api.actions.ActionItemEvent.DeadlinePassed;
import dev.debrief.api.actions.ActionItemEvent.VerificationFellDue;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Reminder;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.facts.ReportFacts;
import dev.debrief.views.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item on the board.
 *
 * @param version of the report at which what is listed here last changed
 * @param doneAt when it was done; null while it is to be done
 */
record BoardRow(
        String report,
        long version,
        String title,
        @Nullable Severity severity,
        ZoneId zone,
        List<String> teams,
        List<CategoryId> causeCategories,
        ActionItem item,
        Instant proposedAt,
        @Nullable LocalDate firstDueOn,
        @Nullable Instant doneAt,
        Instant changedAt) {

    static BoardRow proposed(ActionItemProposed event, BoardReport report, Instant at) {
        return new BoardRow(
                report.report(),
                0,
                report.facts().title(),
                report.facts().severity(),
                report.facts().time().zone(),
                report.facts().teams(),
                report.categories(event.proposal().addresses()),
                ActionItem.proposed(event.itemId(), event.proposal()),
                at,
                null,
                null,
                at);
    }

    BoardRow evolve(ActionItemEvent event, RecordedEvent<?> recorded) {
        ActionItem after = event.evolve(item);
        boolean byTime = event instanceof DeadlineApproached
                || event instanceof DeadlinePassed
                || event instanceof VerificationFellDue;
        return new BoardRow(
                report,
                recorded.version(),
                title,
                severity,
                zone,
                teams,
                causeCategories,
                after,
                proposedAt,
                firstDueOn == null && event instanceof ActionItemAssigned first ? first.dueOn() : firstDueOn,
                doneAt(event, after, recorded.recordedAt()),
                byTime ? changedAt : recorded.recordedAt());
    }

    private @Nullable Instant doneAt(ActionItemEvent event, ActionItem after, Instant recordedAt) {
        if (event instanceof ActionItemCompleted completed) {
            return completed.doneAt(recordedAt);
        }
        return after.status().isDone() ? doneAt : null;
    }

    /** As it looks in the report as that is now; itself if that is as before. */
    BoardRow in(BoardReport now, long at) {
        List<CategoryId> categories = now.categories(item.proposal().addresses());
        ReportFacts facts = now.facts();
        boolean same = title.equals(facts.title())
                && severity == facts.severity()
                && teams.equals(facts.teams())
                && causeCategories.equals(categories);
        return same
                ? this
                : new BoardRow(
                        report,
                        at,
                        facts.title(),
                        facts.severity(),
                        zone,
                        facts.teams(),
                        categories,
                        item,
                        proposedAt,
                        firstDueOn,
                        doneAt,
                        changedAt);
    }

    /** When its deadline has passed, if it has one. */
    @Nullable
    Instant dueAt() {
        return item.dueOn() == null ? null : ActionItem.endOf(item.dueOn(), zone);
    }

    /** What is to be called out about it next, by the course of time. */
    @Nullable
    Reminder next() {
        if (item.status() == ActionStatus.COMPLETED) {
            return item.reminder() == null && item.completedAt() != null ? Reminder.VERIFICATION_DUE : null;
        }
        if (!item.status().isLive() || item.dueOn() == null || item.reminder() == Reminder.OVERDUE) {
            return null;
        }
        return item.reminder() == null ? Reminder.DUE_SOON : Reminder.OVERDUE;
    }
}
