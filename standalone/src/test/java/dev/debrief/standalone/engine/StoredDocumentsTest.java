package dev.debrief.standalone.engine;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static dev.debrief.standalone.engine.ViewFileTest.NO_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.debrief.standalone.inprocess.InProcessClient;
import dev.debrief.views.ViewDocuments;
import dev.debrief.views.ViewDocuments.DocumentWrite;
import dev.debrief.views.ViewDocuments.DocumentWrite.Delete;
import dev.debrief.views.ViewDocuments.DocumentWrite.Expected;
import dev.debrief.views.ViewDocuments.DocumentWrite.Insert;
import dev.debrief.views.ViewDocuments.DocumentWrite.Put;
import dev.debrief.views.ViewDocuments.DocumentWrite.Replace;
import dev.debrief.views.running.MongoDocuments;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writing documents in the process does what writing them by the driver does. */
class StoredDocumentsTest {

    private static final String DIRECT = "direct";
    private static final String DRIVEN = "driven";

    @TempDir
    private Path folder;

    private MongoClient client;
    private MongoDatabase database;
    private ViewDocuments direct;
    private ViewDocuments driven;

    @BeforeEach
    void open() {
        StoredBackend engine = new StoredBackend(folder.resolve("views"), 16, NO_LOG);
        client = InProcessClient.of(engine);
        database = client.getDatabase("test");
        direct = engine.documents("test");
        driven = new MongoDocuments(database);
    }

    @AfterEach
    void close() {
        client.close();
    }

    static Stream<Long> seeds() {
        long moment = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("Random tests run with seed " + moment + " too; repeat them with -Dseed=" + moment);
        return Stream.of(1L, 2L, moment);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void both_ways_write_and_read_the_same(long seed) {
        Random random = new Random(seed);
        int indexedAfter = random.nextInt(40);
        Set<Boolean> outcomes = new HashSet<>();
        for (int step = 0; step < 80; step++) {
            if (step == indexedAfter) {
                Stream.of(DIRECT, DRIVEN)
                        .forEach(name -> database.getCollection(name).createIndex(ascending("blocks", "version")));
            }
            List<DocumentWrite> writes = Stream.generate(() -> write(random))
                    .limit(1 + random.nextInt(3))
                    .toList();
            boolean asExpected = driven.write(DRIVEN, writes);
            assertThat(direct.write(DIRECT, writes)).isEqualTo(asExpected);
            outcomes.add(asExpected);
            if (!asExpected) { // The rest of such a batch may be written or not; the batch is written again.
                List<DocumentWrite> again =
                        all(DRIVEN).stream().<DocumentWrite>map(Put::new).toList();
                database.getCollection(DIRECT).deleteMany(new Document());
                direct.write(DIRECT, again);
            }
            assertThat(json(all(DIRECT))).isEqualTo(json(all(DRIVEN)));
            List<Integer> ids = IntStream.range(0, 12).boxed().toList();
            assertThat(Set.copyOf(direct.find(DIRECT, ids))).isEqualTo(Set.copyOf(driven.find(DRIVEN, ids)));
            assertThat(found(DIRECT)).isEqualTo(found(DRIVEN));
        }
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_collection_that_does_not_exist_has_no_documents() {
        assertThat(direct.find("missing", List.of(1))).isEmpty();
        assertThat(database.listCollectionNames()).isEmpty();
    }

    private static DocumentWrite write(Random random) {
        int id = random.nextInt(10);
        Document document = new Document("version", random.nextLong(3))
                .append("_id", id)
                .append("blocks", random.ints(random.nextInt(4), 0, 9).boxed().toList())
                .append("at", Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)))
                .append("inner", new Document("none", null).append("yes", random.nextBoolean()))
                .append("list", Arrays.asList("text", null, 1.5, new Document("a", List.of(1, 2L))));
        Expected expected = new Expected("version", random.nextLong(3));
        return switch (random.nextInt(5)) {
            case 0 -> new Insert(document);
            case 1 -> new Replace(document, expected);
            case 2 -> new Delete(id, expected);
            default -> new Put(document);
        };
    }

    private List<Document> all(String name) {
        return database.getCollection(name).find().sort(ascending("_id")).into(new ArrayList<>());
    }

    private List<Document> found(String name) {
        return database.getCollection(name)
                .find(gte("blocks", 4))
                .sort(ascending("_id"))
                .into(new ArrayList<>());
    }

    private static List<String> json(List<Document> documents) {
        return documents.stream().map(Document::toJson).toList();
    }
}
