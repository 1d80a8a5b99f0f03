package dev.debrief.standalone.engine;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.debrief.standalone.inprocess.InProcessClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views survive a restart and a crash, as long as they belong to the log. */
class ViewFileTest {

    static final LogEnd NO_LOG = log(Optional.empty(), true);

    @TempDir
    private Path folder;

    @Test
    void a_file_holds_documents_and_indexes_after_a_restart() {
        try (MongoClient client = open("views", NO_LOG)) {
            rows(client, "rows").createIndex(ascending("number"));
            rows(client, "rows").insertMany(List.of(row(1), row(2), row(3)));
            rows(client, "dropped").insertOne(row(1));
            rows(client, "dropped").drop();
        }
        try (MongoClient client = open("views", NO_LOG)) {
            assertThat(client.getDatabase("test").listCollectionNames()).containsExactly("rows");
            assertThat(rows(client, "rows").listIndexes()).hasSize(2);
            assertThat(found(client, "rows", 2)).containsExactly(row(2), row(3));
        }
    }

    /** A copy of the file is what a crash at that moment would leave. */
    @Test
    void after_a_crash_a_file_holds_every_command_up_to_one() throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        try (MongoClient client = open("views", NO_LOG)) {
            List.of("first", "second").forEach(name -> rows(client, name).createIndex(ascending("number")));
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (int i = 0; !ended.get(); i++) {
                    rows(client, "first").insertOne(row(i));
                    rows(client, "second").insertOne(row(i));
                }
            });
            for (int crash = 0; crash < 10; crash++) {
                Files.copy(folder.resolve("views"), folder.resolve("crash" + crash));
                assertPrefix("crash" + crash);
            }
            ended.set(true);
            writer.join();
        }
        assertPrefix("views");
    }

    /** More entries than are sorted in memory, and more pages than may be unsaved. */
    @Test
    void an_index_that_is_created_late_has_every_document_also_after_a_crash() throws IOException {
        int many = 120_000;
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, many).boxed().toList());
        Collections.shuffle(numbers, new Random(1));
        try (MongoClient client = open("views", NO_LOG)) {
            for (int from = 0; from < many; from += 10_000) {
                rows(client, "rows")
                        .insertMany(numbers.subList(from, from + 10_000).stream()
                                .map(ViewFileTest::row)
                                .toList());
            }
        }
        try (MongoClient client = open("views", NO_LOG)) {
            CompletableFuture<Void> created =
                    CompletableFuture.runAsync(() -> rows(client, "rows").createIndex(ascending("number")));
            for (int crash = 0; !created.isDone(); crash++) {
                Path copy = folder.resolve("crash" + crash);
                Files.copy(folder.resolve("views"), copy);
                assertWholeIndex(copy.getFileName().toString(), many);
                Files.delete(copy);
            }
            created.join();
            assertThat(folder.toFile().list()).containsExactly("views");
        }
        assertWholeIndex("views", many);
    }

    private void assertWholeIndex(String file, int many) {
        try (MongoClient client = open(file, NO_LOG)) {
            rows(client, "rows").createIndex(ascending("number"));
            assertThat(found(client, "rows", many - 3)).containsExactly(row(many - 3), row(many - 2), row(many - 1));
            assertThat(rows(client, "rows").countDocuments(gte("number", 0))).isEqualTo(many);
        }
    }

    private void assertPrefix(String file) {
        try (MongoClient client = open(file, NO_LOG)) {
            List<Document> first = found(client, "first", 0);
            List<Document> second = found(client, "second", 0);
            assertThat(first).hasSize((int) rows(client, "first").countDocuments());
            assertThat(first.size() - second.size()).isBetween(0, 1);
            assertThat(second).isEqualTo(first.subList(0, second.size()));
        }
    }

    @Test
    void views_that_are_ahead_of_the_log_are_built_again() {
        try (MongoClient client = open("views", log(Optional.of("7 a"), true))) {
            rows(client, "rows").insertOne(row(1));
        }
        try (MongoClient client = open("views", log(Optional.of("8 b"), true))) {
            assertThat(rows(client, "rows").countDocuments()).isEqualTo(1);
        }
        try (MongoClient client = open("views", log(Optional.of("5 c"), false))) {
            assertThat(rows(client, "rows").countDocuments()).isZero();
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_replaced() throws IOException {
        Files.writeString(folder.resolve("views"), "not a file of views".repeat(1_000));
        try (MongoClient client = open("views", NO_LOG)) {
            rows(client, "rows").insertOne(row(1));
            assertThat(found(client, "rows", 0)).containsExactly(row(1));
        }
    }

    @Test
    void a_file_that_is_in_use_is_left_alone() {
        try (MongoClient client = open("views", NO_LOG)) {
            rows(client, "rows").insertOne(row(1));
            assertThatThrownBy(() -> open("views", NO_LOG)).isInstanceOf(IllegalStateException.class);
            assertThat(found(client, "rows", 0)).containsExactly(row(1));
        }
    }

    private MongoClient open(String file, LogEnd log) {
        return InProcessClient.of(new StoredBackend(folder.resolve(file), 16, log));
    }

    private static MongoCollection<Document> rows(MongoClient client, String name) {
        MongoDatabase database = client.getDatabase("test");
        return database.getCollection(name);
    }

    private static List<Document> found(MongoClient client, String name, int from) {
        return rows(client, name)
                .find(gte("number", from))
                .sort(new Document("number", 1))
                .into(new ArrayList<>());
    }

    private static Document row(int number) {
        return new Document("_id", "row " + number).append("number", number);
    }

    private static LogEnd log(Optional<String> last, boolean contains) {
        return new LogEnd() {
            @Override
            public Optional<String> last() {
                return last;
            }

            @Override
            public boolean contains(String event) {
                return contains;
            }
        };
    }
}
