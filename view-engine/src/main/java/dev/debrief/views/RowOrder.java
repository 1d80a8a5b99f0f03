package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.debrief.support.http.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The order in which rows are read: by these fields, all ascending or all descending. */
public record RowOrder(boolean up, List<String> fields) {

    public static RowOrder ascending(String... fields) {
        return new RowOrder(true, List.of(fields));
    }

    public static RowOrder descending(String... fields) {
        return new RowOrder(false, List.of(fields));
    }

    /**
     * The condition for rows after the previous page, in an order by an instant and then by an id.
     *
     * @param cursor null for the first page, which has no such condition
     * @param field the index in the cursor of the instant in milliseconds; the id follows
     */
    public Bson after(@Nullable Cursor cursor, int field) {
        if (cursor == null) {
            return Filters.empty();
        }
        Instant at = Instant.ofEpochMilli(cursor.number(field));
        String first = fields.getFirst();
        return or(beyond(first, at), and(eq(first, at), beyond(fields.get(1), cursor.text(field + 1))));
    }

    private <T> Bson beyond(String name, T value) {
        return up ? gt(name, value) : lt(name, value);
    }

    public Bson sort() {
        return up ? Sorts.ascending(fields) : Sorts.descending(fields);
    }

    Comparator<Document> comparator() {
        Comparator<Document> comparator = fields.stream()
                .map(RowOrder::by)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return up ? comparator : comparator.reversed();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Document> by(String field) {
        return Comparator.comparing(row -> (Comparable<Object>) row.get(field));
    }
}
