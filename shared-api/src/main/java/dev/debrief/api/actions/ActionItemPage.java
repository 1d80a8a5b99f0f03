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
 * @param items the action items of this page
 * @param next cursor of the next page; null on the last page
 * @param position event store position that this list reflects; -1 before the first event
 * @param at the time at which deadlines were evaluated, in UTC
 */
public record ActionItemPage(
        List<ListedItem> items, @Nullable String next, long position, Instant at) {

    /**
     * An action item with the report it belongs to.
     *
     * @param reportId report that the item belongs to
     * @param version report version at which this entry last changed
     * @param reportTitle title of the report
     * @param severity severity of the incident; null if not rated
     * @param teams names of the teams that own the report
     * @param item the action item itself
     * @param causeCategories categories of the causes it addresses, as recorded; lessons have none
     * @param causeCategoryNames names of these categories, each from the first level down
     * @param due how near the deadline is; null if finished, cancelled or without a deadline
     * @param proposedAt when the item was proposed, in UTC
     * @param firstDueOn the deadline of the first assignment; null before that
     * @param dueAt when the deadline passes, in UTC; null without a deadline
     * @param changedAt when somebody last changed the item, in UTC; reminders do not count
     */
    public record ListedItem(
            ReportId reportId,
            long version,
            String reportTitle,
            @Nullable Severity severity,
            List<String> teams,
            ActionItem item,
            List<CategoryId> causeCategories,
            List<String> causeCategoryNames,
            @Nullable Due due,
            Instant proposedAt,
            @Nullable LocalDate firstDueOn,
            @Nullable Instant dueAt,
            Instant changedAt) {}
}
