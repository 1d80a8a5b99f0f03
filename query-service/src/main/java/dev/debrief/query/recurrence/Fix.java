package dev.debrief.query.recurrence;

import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCorrected;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.StatusChange;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.support.Copies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action item as a fix: it should keep the causes that it addresses from occurring again.
 *
 * @param doneAt when it was last completed; null if it never was
 * @param recurrences for each recorded recurrence, by its key: the report in which the cause occurred again
 */
record Fix(
        String title,
        ActionType type,
        ActionCategory category,
        List<FindingId> addresses,
        ActionStatus status,
        @Nullable Instant doneAt,
        Map<String, String> recurrences) {

    static Fix proposed(ActionItemProposed event) {
        return of(event.proposal(), ActionStatus.OPEN, null, Map.of());
    }

    private static Fix of(
            Proposal proposal, ActionStatus status, @Nullable Instant doneAt, Map<String, String> recurrences) {
        return new Fix(
                proposal.title(),
                proposal.type(),
                proposal.category(),
                proposal.addresses(),
                status,
                doneAt,
                recurrences);
    }

    Fix evolve(ActionItemEvent event, Instant recordedAt) {
        Instant done = event instanceof ActionItemCompleted completed ? completed.doneAt(recordedAt) : doneAt;
        ActionStatus after = event instanceof StatusChange change ? change.to() : status;
        return event instanceof ActionItemCorrected corrected
                ? of(corrected.to(), after, done, recurrences)
                : new Fix(title, type, category, addresses, after, done, recurrences);
    }

    Fix recurring(Recurrence recurrence) {
        return with(
                Copies.with(recurrences, recurrence.key(), recurrence.againIn().toString()));
    }

    Fix without(Recurrence recurrence) {
        return with(Copies.with(recurrences, recurrence.key(), null));
    }

    private Fix with(Map<String, String> changed) {
        return new Fix(title, type, category, addresses, status, doneAt, changed);
    }

    /** Whether a cause occurred again, as far as a reader may know: in a report that is visible to that reader. */
    boolean isRecurring(VisibleReports visibleReports) {
        return recurrences.values().stream().anyMatch(visibleReports::isVisible);
    }
}
