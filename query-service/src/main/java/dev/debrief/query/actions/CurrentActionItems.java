package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Reminder;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.views.IntervalRows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the current status of action items for other answers. */
@Component
public class CurrentActionItems {

    private final Board board;

    CurrentActionItems(Board board) {
        this.board = board;
    }

    /**
     * The current status of an item.
     *
     * @param version the version of the report with the last change of this status
     */
    public record Known(long version, String reportTitle, ActionItem item) {}

    /**
     * An action item of a reader.
     *
     * @param dueAt when its deadline passes
     */
    public record OwnedItem(
            ReportId reportId,
            String reportTitle,
            ActionItem item,
            @Nullable Instant dueAt) {}

    /**
     * The unfinished items that the reader or a team of the reader owns, earliest deadline first.
     *
     * @param query the query that the audit trail names if restricted reports are read
     */
    public List<OwnedItem> ownedBy(Object query, Identity reader, int limit) {
        return owned(
                query, reader, and(eq(BoardRows.LIVE, true), in(IntervalRows.SCANNED_TAGS, ownerTags(reader))), limit);
    }

    /**
     * The completed items of the reader's teams that are due for verification, and that the reader does not own.
     *
     * @param query the query that the audit trail names if restricted reports are read
     */
    public List<OwnedItem> toBeVerifiedBy(Object query, Identity reader, int limit) {
        List<String> teams = reader.teams().stream().map(Tags::team).toList();
        return owned(
                query,
                reader,
                and(
                        eq(BoardRows.STATUS, ActionStatus.COMPLETED.toString()),
                        eq(BoardRows.REMINDER, Reminder.VERIFICATION_DUE.toString()),
                        in(IntervalRows.SCANNED_TAGS, teams),
                        nin(IntervalRows.SCANNED_TAGS, ownerTags(reader))),
                limit);
    }

    private List<OwnedItem> owned(Object query, Identity reader, Bson criteria, int limit) {
        return board.items().current(query, reader, criteria, limit).stream()
                .map(row -> new OwnedItem(ReportId.of(row.report()), row.title(), row.item(), row.dueAt()))
                .toList();
    }

    private static List<String> ownerTags(Identity reader) {
        return reader.addressees().stream().map(BoardRows::ownerTag).toList();
    }

    /**
     * The items that exist. The caller must check that the reader may see their reports.
     *
     * @param keys the id of the report, a slash, and the id of the item
     */
    public Map<String, Known> of(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        board.catchUp();
        Map<String, Known> known = new HashMap<>();
        board.rows()
                .find(in("_id", keys))
                .map(board::row)
                .forEach(row -> known.put(
                        BoardRows.key(row.report(), row.item().id().toString()),
                        new Known(row.version(), row.title(), row.item())));
        return known;
    }
}
