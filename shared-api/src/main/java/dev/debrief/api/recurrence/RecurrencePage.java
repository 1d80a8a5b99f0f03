package dev.debrief.api.recurrence;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of recurrences.
 *
 * @param items the recurrences of this page, latest first
 * @param next cursor of the next page; null on the last page
 * @param position event store position that this list reflects; -1 before the first event
 */
public record RecurrencePage(
        List<ListedRecurrence> items, @Nullable String next, long position) {

    /**
     * A recurrence with the report of the action item.
     *
     * @param reportId report that the action item belongs to
     * @param version version of that report at which the recurrence was detected
     * @param reportTitle title of that report
     * @param itemTitle title of the action item
     * @param services services that the incident of that report affected, as of the detection
     * @param teams teams that owned that report, as of the detection
     * @param recurrence the recurrence itself
     * @param detectedAt when Debrief detected the recurrence, in UTC
     */
    public record ListedRecurrence(
            ReportId reportId,
            long version,
            String reportTitle,
            String itemTitle,
            List<Service> services,
            List<String> teams,
            Recurrence recurrence,
            Instant detectedAt) {}
}
