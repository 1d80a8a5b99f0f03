package dev.debrief.query.recurrence;

import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.StatusChange;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.FindingId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item as a fix: it should keep the causes that it addresses from occurring again.
 *
 * @param doneAt when it was last completed; null if it never was
 * @param recurred the number of recorded recurrences
 */
record Fix(
        String title,
        ActionType type,
        ActionCategory category,
        List<FindingId> addresses,
        ActionStatus status,
        @Nullable Instant doneAt,
        int recurred) {

    static Fix proposed(ActionItemProposed event) {
        Proposal proposal = event.proposal();
        return new Fix(
                proposal.title(),
                proposal.type(),
                proposal.category(),
                proposal.addresses(),
                ActionStatus.OPEN,
                null,
                0);
    }

    Fix evolve(ActionItemEvent event, Instant recordedAt) {
        Instant done = event instanceof ActionItemCompleted completed ? completed.doneAt(recordedAt) : doneAt;
        ActionStatus after = event instanceof StatusChange change ? change.to() : status;
        return new Fix(title, type, category, addresses, after, done, recurred);
    }

    Fix recurring(int more) {
        return new Fix(title, type, category, addresses, status, doneAt, recurred + more);
    }
}
