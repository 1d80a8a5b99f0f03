package dev.debrief.query.support;

import com.mongodb.client.FindIterable;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * The first of the documents that were found.
 *
 * @param more whether others come after them
 */
public record DocumentPage(List<Document> items, boolean more) {

    /** Asks for one more than is wanted, to know whether there is one. */
    public static DocumentPage of(FindIterable<Document> found, int limit) {
        List<Document> items = found.limit(limit + 1).into(new ArrayList<>());
        boolean more = items.size() > limit;
        return new DocumentPage(more ? items.subList(0, limit) : items, more);
    }
}
