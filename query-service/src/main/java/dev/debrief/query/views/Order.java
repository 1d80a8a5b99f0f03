package dev.debrief.query.views;

import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** In which order rows are read: by these fields, all of them up or all of them down. */
public record Order(boolean up, List<String> fields) {

    public static Order ascending(String... fields) {
        return new Order(true, List.of(fields));
    }

    public static Order descending(String... fields) {
        return new Order(false, List.of(fields));
    }

    Bson sort() {
        return up ? Sorts.ascending(fields) : Sorts.descending(fields);
    }

    Comparator<Document> comparator() {
        Comparator<Document> comparator =
                fields.stream().map(Order::by).reduce(Comparator::thenComparing).orElseThrow();
        return up ? comparator : comparator.reversed();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Document> by(String field) {
        return Comparator.comparing(row -> (Comparable<Object>) row.get(field));
    }
}
