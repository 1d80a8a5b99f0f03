package dev.debrief.api.actions;

import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the action items of all reports.
 *
 * @param next the cursor of the next page, null on the last
 * @param position the place in the store this list is as of
 * @param at the instant from which deadlines are seen
 */
public record ActionItemPage(
        List<ListedItem> items, @Nullable String next, long position, Instant at) {

    /**
     * An action item in a list.
     *
     * @param version of the report at which what is listed here last changed
     * @param teams that have the report
     * @param causeCategories what the causes it answers to were held to be
     * @param due how near the deadline is; null of what is not to be done any more, or has none
     * @param proposedAt when it was promised
     * @param firstDueOn the deadline it was promised with
     * @param dueAt when its deadline has passed, in the time zone of the report
     * @param changedAt when somebody did something about it last
     */
    public record ListedItem(
            ReportId reportId,
            long version,
            String reportTitle,
            @Nullable Severity severity,
            List<String> teams,
            ActionItem item,
            List<CategoryId> causeCategories,
            @Nullable Due due,
            Instant proposedAt,
            @Nullable LocalDate firstDueOn,
            @Nullable Instant dueAt,
            Instant changedAt) {}
}
