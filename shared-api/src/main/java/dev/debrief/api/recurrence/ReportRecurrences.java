package dev.debrief.api.recurrence;

import dev.debrief.api.recurrence.RecurrencePage.ListedRecurrence;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;

/**
 * What recurred of a report, and of which reports it is a recurrence, as far as the reader may see those.
 *
 * @param recurred fixes of this report that did not hold, the latest recurrence first, the first 200
 * @param repeats fixes of other reports that did not keep this incident away, the first 200
 */
public record ReportRecurrences(
        ReportId reportId, long version, List<ListedRecurrence> recurred, List<ListedRecurrence> repeats)
        implements VersionedAnswer {}
