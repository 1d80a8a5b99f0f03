package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads rows that are valid for an interval of versions or positions, for every view whose past can be queried. The current row
 * has its key as its id. When it is replaced or closed, it is kept under an id that begins with the start of its interval. Keys begin with
 * the id of a report, so the two cannot be confused.
 *
 * <p>An event that was applied before changes nothing, so it can be delivered again. A closed row is written before the row that replaces
 * it, and never changes; readers depend on this.
 */
public final class IntervalRows {

    public static final String KEY = "key";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String BLOCKS = "blocks";

    /** The tags of a row: an index has them together with its blocks. MongoDB cannot index two lists at once. */
    public static final String INDEXED_TAGS = "tags";

    /**
     * Tags for rows that are seldom replaced. A query reads all rows with a tag, closed ones too. An index of each tag with each block
     * would be many times larger.
     */
    public static final String SCANNED_TAGS = "words";

    /** Each tag with each block. */
    public static final String TAGGED_BLOCKS = "taggedBlocks";

    /** No limit for the number of rows. */
    public static final int ALL = Integer.MAX_VALUE - 1; // One more is looked for.

    private final String shelf;
    private final Cover cover;

    public IntervalRows(String shelf, Cover cover) {
        this.shelf = shelf;
        this.cover = cover;
    }

    /** Opens a row with this key, and closes the current one. */
    public void replace(ViewBatch batch, String key, long at, UnaryOperator<Document> content) {
        Optional<Document> before = batch.find(shelf, key);
        if (before.isPresent() && before.get().getLong(FROM) >= at) {
            return;
        }
        before.ifPresent(row -> batch.put(shelf, closed(row, at)));
        batch.replace(shelf, open(key, at, content.apply(before.orElseGet(Document::new))), FROM);
    }

    /** Closes the current row with this key, if there is one. */
    public void close(ViewBatch batch, String key, long at) {
        batch.find(shelf, key).filter(row -> row.getLong(FROM) < at).ifPresent(row -> {
            batch.put(shelf, closed(row, at));
            batch.delete(shelf, key, FROM);
        });
    }

    private Document open(String key, long from, Document content) {
        return covered(new Document(content).append("_id", key).append(KEY, key), from, cover.horizon());
    }

    private Document closed(Document row, long to) {
        long from = row.getLong(FROM);
        return covered(new Document(row).append("_id", from + "@" + row.getString(KEY)), from, to);
    }

    private Document covered(Document row, long from, long to) {
        List<Long> blocks = cover.blocks(from, to);
        row.append(FROM, from).append(TO, to).append(BLOCKS, blocks);
        if (row.containsKey(INDEXED_TAGS)) {
            row.append(
                    TAGGED_BLOCKS,
                    row.getList(INDEXED_TAGS, String.class).stream()
                            .flatMap(tag -> blocks.stream().map(block -> tagged(tag, block)))
                            .toList());
        }
        return row;
    }

    private static String tagged(String tag, long block) {
        return block + "@" + tag;
    }

    /** Finds the rows that are valid at a point. */
    public Bson holdingAt(long point) {
        return in(BLOCKS, cover.around(point));
    }

    /** Finds the rows with this tag that are valid at a point. */
    public Bson holdingAt(long point, String tag) {
        return in(
                TAGGED_BLOCKS,
                cover.around(point).stream().map(block -> tagged(tag, block)).toList());
    }

    /**
     * A query for rows.
     *
     * @param point the point at which the rows are valid
     * @param reached the point up to which everything was written when the query began, at least {@code point}
     * @param holding a condition for rows that are valid at the point: on their blocks, or on a field that contains them
     * @param criteria further conditions
     * @param fields the fields to read, besides those of the order; all if empty
     */
    public record RowQuery(
            long point, long reached, Bson holding, Bson criteria, RowOrder order, int limit, List<String> fields) {

        public RowQuery(long point, long reached, Bson holding, Bson criteria, RowOrder order, int limit) {
            this(point, reached, holding, criteria, order, limit, List.of());
        }

        private @Nullable Bson projection() {
            return fields.isEmpty()
                    ? null
                    : include(Stream.of(fields, order.fields(), List.of(KEY, FROM, TO))
                            .flatMap(List::stream)
                            .distinct()
                            .toList());
        }
    }

    /** @param more whether more rows come after these */
    public record Page(List<Document> rows, boolean more) {}

    /**
     * Reads rows while they may be replaced. MongoDB finds a document that moves in an index during the search once, twice or not at all.
     * But such a row was closed after {@code reached}, and its closed row was written before, so a second query finds it. Rows that were
     * found twice or moved leave gaps in the page, which further queries fill.
     */
    public Page read(MongoCollection<Document> rows, RowQuery rowQuery) {
        int sought = rowQuery.limit() + 1;
        while (true) {
            List<Document> found = rows.find(and(rowQuery.holding(), rowQuery.criteria()))
                    .sort(rowQuery.order().sort())
                    .limit(sought)
                    .projection(rowQuery.projection())
                    .into(new ArrayList<>());
            List<Document> moved = rows.find(and(
                            gt(TO, rowQuery.reached()),
                            lt(TO, cover.horizon()),
                            lte(FROM, rowQuery.point()),
                            rowQuery.criteria()))
                    .projection(rowQuery.projection())
                    .into(new ArrayList<>());
            boolean full = found.size() == sought;
            found.removeIf(row -> !holdsAt(row, rowQuery.point()));
            List<Document> distinct =
                    distinct(found, moved, full, rowQuery.order().comparator());
            if (!full || distinct.size() > rowQuery.limit()) {
                boolean more = distinct.size() > rowQuery.limit();
                return new Page(more ? distinct.subList(0, rowQuery.limit()) : distinct, more);
            }
            sought += rowQuery.limit() + 1 - distinct.size();
        }
    }

    /** The rows in order, each key once. If more rows come after the first ones, only those moved rows that are within the page. */
    private static List<Document> distinct(
            List<Document> found, List<Document> moved, boolean full, Comparator<Document> order) {
        Stream<Document> within = !full
                ? moved.stream()
                : moved.stream().filter(row -> !found.isEmpty() && order.compare(row, found.getLast()) <= 0);
        Map<String, Document> byKey = new LinkedHashMap<>();
        Stream.concat(found.stream(), within).sorted(order).forEach(row -> byKey.putIfAbsent(row.getString(KEY), row));
        return List.copyOf(byKey.values());
    }

    private static boolean holdsAt(Document row, long point) {
        return row.getLong(FROM) <= point && point < row.getLong(TO);
    }
}
