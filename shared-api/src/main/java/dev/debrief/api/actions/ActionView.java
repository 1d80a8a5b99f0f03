package dev.debrief.api.actions;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.recurrence.Recurrence;
import java.util.List;

/**
 * What is done so that an incident does not come back.
 *
 * @param items what matters most first, then what is due first
 * @param uncovered the root causes that nothing is done about: every root cause must lead to a task
 * @param recurrences of causes that something was done about, the latest first, as far as the reader may see where they occurred again
 */
public record ActionView(List<TrackedItem> items, List<FindingId> uncovered, List<Recurrence> recurrences) {

    /**
     * An action item as readers see it.
     *
     * @param version of the report at which it last changed
     */
    public record TrackedItem(long version, ActionItem item) {}
}
