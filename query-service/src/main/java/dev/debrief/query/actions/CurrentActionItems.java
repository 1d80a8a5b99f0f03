package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.in;

import dev.debrief.api.actions.ActionItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
