package dev.debrief.api.recurrence;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of recurrences.
 *
 * @param next the cursor of the next page, null on the last
 * @param position the place in the store this list is as of
 */
public record RecurrencePage(
        List<ListedRecurrence> items, @Nullable String next, long position) {

    /**
     * A recurrence in a list.
     *
     * @param reportId the report of the fix
     * @param version of that report at which it was detected
     * @param itemTitle what was to be done
     * @param services that the incident of the fix affected when it was detected
     * @param teams that had its report
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
