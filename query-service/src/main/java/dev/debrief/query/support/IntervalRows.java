package dev.debrief.query.support;

import dev.debrief.api.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Writes rows that are open over an interval of versions or positions, for every view that can be asked how it was. The row still
 * open has its key as its id; when it is replaced or closed, it stays behind under an id that begins with where it began. Keys begin
 * with the id of a report, so the two can't be confused.
 *
 * <p>What was taken in before is passed over, so an event delivered again is harmless. A closed row is written before the one that
 * takes its place: for a moment readers may find both, of which the one with the later {@link #FROM} holds.
 */
public final class IntervalRows {

    public static final String KEY = "key";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String BLOCKS = "blocks";

    private static final int MOST_ATTEMPTS = 100;

    private final String collection;
    private final Cover cover;

    public IntervalRows(String collection, Cover cover) {
        this.collection = collection;
        this.cover = cover;
    }

    /** Opens the row with this key, closing the one open so far. */
    public void replace(ViewBatch batch, String key, long at, UnaryOperator<Document> content) {
        Optional<Document> before = batch.find(collection, key);
        if (before.isPresent() && before.get().getLong(FROM) >= at) {
            return;
        }
        before.ifPresent(row -> batch.put(collection, closed(row, at)));
        batch.put(collection, open(key, at, content.apply(before.orElseGet(Document::new))));
    }

    /** Closes the row with this key, if one is open. */
    public void close(ViewBatch batch, String key, long at) {
        batch.find(collection, key).filter(row -> row.getLong(FROM) < at).ifPresent(row -> {
            batch.put(collection, closed(row, at));
            batch.delete(collection, key);
        });
    }

    /**
     * Reads the rows that hold at a point. A row can be replaced while it is read; one that does not hold there is the sign of it, and
     * then all are read again.
     */
    public static List<Document> readAt(long point, Supplier<? extends Iterable<Document>> query) {
        for (int attempt = 1; ; attempt++) {
            List<Document> rows = new ArrayList<>();
            query.get().forEach(rows::add);
            if (rows.stream().allMatch(row -> row.getLong(FROM) <= point && point < row.getLong(TO))) {
                return rows;
            }
            if (attempt == MOST_ATTEMPTS) {
                throw Refusals.refused(Rejection.VIEW_BEHIND);
            }
        }
    }

    /** The same rows in the same order, each key once: of two rows with one key, the later one holds. */
    public static List<Document> distinct(List<Document> rows) {
        Map<String, Document> byKey = new LinkedHashMap<>();
        for (Document row : rows) {
            byKey.merge(row.getString(KEY), row, (a, b) -> a.getLong(FROM) >= b.getLong(FROM) ? a : b);
        }
        return List.copyOf(byKey.values());
    }

    private Document open(String key, long from, Document content) {
        return new Document(content)
                .append("_id", key)
                .append(KEY, key)
                .append(FROM, from)
                .append(TO, cover.horizon())
                .append(BLOCKS, cover.blocks(from, cover.horizon()));
    }

    private Document closed(Document row, long to) {
        long from = row.getLong(FROM);
        return new Document(row)
                .append("_id", from + "@" + row.getString(KEY))
                .append(TO, to)
                .append(BLOCKS, cover.blocks(from, to));
    }
}
