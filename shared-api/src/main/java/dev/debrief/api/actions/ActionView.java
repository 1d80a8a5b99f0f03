package dev.debrief.api.actions;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.recurrence.Recurrence;
import java.util.List;

/**
 * The action items of a report, and which root causes they leave uncovered.
 *
 * @param items action items, highest priority first, then earliest deadline first
 * @param uncovered root causes without an action item that covers them; each root cause needs one
 * @param recurrences causes that occurred again after their action item was completed, latest first; only in visible reports
 * @see "R-80"
 */
public record ActionView(List<TrackedItem> items, List<FindingId> uncovered, List<Recurrence> recurrences) {

    /**
     * An action item with the report version that last changed it.
     *
     * @param version report version at which the item last changed
     * @param item the action item itself
     */
    public record TrackedItem(long version, ActionItem item) {}
}
