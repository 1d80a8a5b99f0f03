package dev.debrief.api.recurrence;

import dev.debrief.api.recurrence.RecurrencePage.ListedRecurrence;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;

/**
 * The recurrences that involve a report, if the reader may see both reports.
 *
 * @param reportId the report that was asked for
 * @param version current version of the report
 * @param recurred causes of this report that occurred again elsewhere, latest first; at most 200
 * @param repeats causes of other reports that occurred again in this report, latest first; at most 200
 */
public record ReportRecurrences(
        ReportId reportId, long version, List<ListedRecurrence> recurred, List<ListedRecurrence> repeats)
        implements VersionedAnswer {}
