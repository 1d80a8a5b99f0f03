package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItemPage.ListedItem;
import dev.debrief.api.actions.Due;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.Taxonomy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times that action items are compared with.
 *
 * @param now when the board is read
 * @param soonUntil the last deadline that is near
 * @param staleSince the last change of an item that is stale
 */
record BoardTimes(Instant now, Instant soonUntil, Instant staleSince) {

    /** How near the deadline is; null for finished items. */
    @Nullable
    Due due(BoardRow row) {
        Instant dueAt = row.dueAt();
        if (!row.item().status().isLive() || dueAt == null) {
            return null;
        }
        if (!dueAt.isAfter(now)) {
            return Due.OVERDUE;
        }
        return dueAt.isAfter(soonUntil) ? Due.LATER : Due.SOON;
    }

    boolean isStale(BoardRow row) {
        return row.item().status().isLive() && !row.changedAt().isAfter(staleSince);
    }

    ListedItem listed(BoardRow row, Taxonomy taxonomy) {
        return new ListedItem(
                ReportId.of(row.report()),
                row.version(),
                row.title(),
                row.severity(),
                row.teams(),
                row.item(),
                row.causeCategories(),
                row.causeCategories().stream().map(taxonomy::name).toList(),
                due(row),
                row.proposedAt(),
                row.firstDueOn(),
                row.dueAt(),
                row.changedAt());
    }
}
