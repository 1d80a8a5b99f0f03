package dev.debrief.views.generations;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a view with another name has left is deleted, and nothing else. */
class UnusedViewsTest {

    @Test
    void collections_and_tokens_of_a_view_with_another_name_are_deleted_and_nothing_else() {
        Random random = new Random(1);
        Stores stores = Stores.holding(Stories.of(random, 3, 40));
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            Map<String, List<Document>> before = stores.everyDocument();
            TreeSet<String> names = stores.documents.listCollectionNames().into(new TreeSet<>());
            long states = count(stores, "views");
            long tokens = count(stores, "tokens");
            leave(stores, "report_rows_of_old.1");
            leave(stores, "report_rows_of_old.2");
            insert(
                    stores,
                    "views",
                    new Document("_id", "reports-of-old")
                            .append("revision", 3L)
                            .append("state", new Document("view", "reports-of-old").append("live", 2)));
            for (int generation : new int[] {1, 2, 3}) {
                insert(
                        stores,
                        "tokens",
                        new Document("processor", "reports-of-old." + generation).append("segment", 0));
            }

            views.get(UnusedViews.class).drop();

            assertThat(stores.documents.listCollectionNames()).containsExactlyInAnyOrderElementsOf(names);
            assertThat(stores.everyDocument()).isEqualTo(before);
            assertThat(count(stores, "views")).isEqualTo(states);
            assertThat(count(stores, "tokens")).isEqualTo(tokens);
            assertThat(stores.documents.getCollection("views").countDocuments(eq("reports-of-old")))
                    .isZero();
        }
    }

    private static void leave(Stores stores, String collection) {
        insert(stores, collection, new Document("report", "r"));
        stores.documents.getCollection(collection).createIndex(new Document("report", 1));
    }

    private static void insert(Stores stores, String collection, Document document) {
        stores.documents.getCollection(collection).insertOne(document);
    }

    private static long count(Stores stores, String collection) {
        return stores.documents.getCollection(collection).countDocuments();
    }
}
