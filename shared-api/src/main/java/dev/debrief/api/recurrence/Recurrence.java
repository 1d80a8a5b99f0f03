package dev.debrief.api.recurrence;

import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;

/**
 * A cause occurred again after an action item that addressed it was completed: in the same category as of today, and within the same
 * scope. The scope of an incident is the services it affects; where it names none, the teams that have it; where it names neither,
 * the whole organisation.
 *
 * @param item the action item that did not hold
 * @param cause which of the causes it answers to came back
 * @param completedAt when the item was done
 * @param againIn the report in which the cause occurred again
 * @param againBy the cause that is named there
 * @param againAt when that incident began
 * @param category what both counted as when it was detected
 */
public record Recurrence(
        ActionItemId item,
        FindingId cause,
        Instant completedAt,
        ReportId againIn,
        FindingId againBy,
        Instant againAt,
        CategoryId category)
        implements Part {

    /** Identifies it within the report of the item. */
    public String key() {
        return item + ":" + againIn + ":" + againBy;
    }
}
