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
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the action item view.
 *
 * @param version the version of the report with the last change of the row
 * @param doneAt when the item was completed; null until then
 */
@RecordBuilder
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
        Instant changedAt)
        implements BoardRowBuilder.With {

    static BoardRow proposed(ActionItemProposed event, BoardReport report, Instant at) {
        ReportFacts facts = report.facts();
        return BoardRowBuilder.builder()
                .report(report.report())
                .version(0)
                .title(facts.title())
                .zone(facts.time().zone())
                .teams(facts.teams())
                .causeCategories(report.categories(event.proposal().addresses()))
                .item(ActionItem.proposed(event.itemId(), event.proposal()))
                .proposedAt(at)
                .changedAt(at)
                .severity(facts.severity())
                .build();
    }

    BoardRow evolve(ActionItemEvent event, BoardReport report, RecordedEvent<?> recorded) {
        ActionItem after = event.evolve(item);
        boolean byTime = event instanceof DeadlineApproached
                || event instanceof DeadlinePassed
                || event instanceof VerificationFellDue;
        return with().version(recorded.version())
                .item(after)
                .causeCategories(
                        after.proposal().equals(item.proposal())
                                ? causeCategories
                                : report.categories(after.proposal().addresses()))
                .firstDueOn(
                        firstDueOn == null && event instanceof ActionItemAssigned first ? first.dueOn() : firstDueOn)
                .doneAt(doneAt(event, after, recorded.madeAt()))
                .changedAt(byTime ? changedAt : recorded.madeAt())
                .build();
    }

    private @Nullable Instant doneAt(ActionItemEvent event, ActionItem after, Instant recordedAt) {
        if (event instanceof ActionItemCompleted completed) {
            return completed.doneAt(recordedAt);
        }
        return after.status().isDone() ? doneAt : null;
    }

    /** The row after a change of the report. It has a new version only if the change is seen, as another time zone is by deadlines. */
    BoardRow in(BoardReport now, long at) {
        List<CategoryId> categories = now.categories(item.proposal().addresses());
        ReportFacts facts = now.facts();
        BoardRow there = withZone(facts.time().zone());
        boolean same = title.equals(facts.title())
                && severity == facts.severity()
                && Objects.equals(dueAt(), there.dueAt())
                && teams.equals(facts.teams())
                && causeCategories.equals(categories);
        return same
                ? there
                : there.with()
                        .version(at)
                        .title(facts.title())
                        .severity(facts.severity())
                        .teams(facts.teams())
                        .causeCategories(categories)
                        .build();
    }

    /** When its deadline passes, if it has one. */
    @Nullable
    Instant dueAt() {
        return item.dueOn() == null ? null : ActionItem.endOf(item.dueOn(), zone);
    }

    /** The next event that follows from the passing of time. */
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
