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
 * Writes and reads rows that are open over an interval of versions or positions, for every view that can be asked how it was. The
 * row still open has its key as its id; when it is replaced or closed, it stays behind under an id that begins with where it began.
 * Keys begin with the id of a report, so the two can't be confused.
 *
 * <p>What was taken in before is passed over, so an event delivered again is harmless. A closed row is written before the one that
 * takes its place, and never changes; readers make use of that.
 */
public final class IntervalRows {

    public static final String KEY = "key";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String BLOCKS = "blocks";

    /** What a row may be found by together with its blocks: a list of words. MongoDB can't index two lists at once. */
    public static final String INDEXED_TAGS = "tags";

    /**
     * A list of words like the tags, for rows that are seldom replaced: those with a word are looked through, closed ones too, where
     * each tag with each block would be many times as much to keep.
     */
    public static final String SCANNED_TAGS = "words";

    /** Each tag with each block. */
    public static final String TAGGED_BLOCKS = "taggedBlocks";

    /** As many rows as there are. */
    public static final int ALL = Integer.MAX_VALUE - 1; // One more is looked for.

    private final String shelf;
    private final Cover cover;

    public IntervalRows(String shelf, Cover cover) {
        this.shelf = shelf;
        this.cover = cover;
    }

    /** Opens the row with this key, closing the one open so far. */
    public void replace(ViewBatch batch, String key, long at, UnaryOperator<Document> content) {
        Optional<Document> before = batch.find(shelf, key);
        if (before.isPresent() && before.get().getLong(FROM) >= at) {
            return;
        }
        before.ifPresent(row -> batch.put(shelf, closed(row, at)));
        batch.replace(shelf, open(key, at, content.apply(before.orElseGet(Document::new))), FROM);
    }

    /** Closes the row with this key, if one is open. */
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

    /** Finds the rows that hold at a point. */
    public Bson holdingAt(long point) {
        return in(BLOCKS, cover.around(point));
    }

    /** Finds the rows with this tag that hold at a point. */
    public Bson holdingAt(long point, String tag) {
        return in(
                TAGGED_BLOCKS,
                cover.around(point).stream().map(block -> tagged(tag, block)).toList());
    }

    /**
     * Which rows are asked for.
     *
     * @param point where they have to hold
     * @param reached up to where everything was written when the question came, at least {@code point}
     * @param holding finds rows that hold at the point: by their blocks, or by a field that has them in it
     * @param criteria what else they have to meet
     * @param fields which fields are needed, besides those of the order; empty for all
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

    /** @param more whether others come after these */
    public record Page(List<Document> rows, boolean more) {}

    /**
     * Reads rows that may be replaced at the same time. MongoDB finds a document that moves in an index during the search once, twice
     * or not at all. But what moved was closed after {@code reached}, and its closed row was written before: looked for afterwards, it is
     * found. What was found twice, or had moved on, leaves room on the page, and is made up for.
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

    /** In order, each key once; of those that moved, if others come after what was found, only the ones before its end. */
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
