package dev.debrief.api.recurrence;

import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;

/**
 * A cause that occurred again after an action item against it was completed: in the same category as of today, and in the same scope. The
 * scope of an incident is the services it affects; without services, the teams that own its report; without both, the whole organisation.
 *
 * @param item the completed action item that did not prevent it
 * @param cause the addressed cause that occurred again
 * @param completedAt when the action item was completed, in UTC
 * @param againIn the report in which the cause occurred again
 * @param againBy the cause in that report
 * @param againAt when that incident began, in UTC
 * @param category category of both causes when the recurrence was detected
 * @see "R-95"
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

    /** Identifies the recurrence within the report of the action item. */
    public String key() {
        return item + ":" + againIn + ":" + againBy;
    }
}
