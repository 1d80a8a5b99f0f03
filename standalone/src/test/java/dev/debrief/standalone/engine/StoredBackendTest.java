package dev.debrief.standalone.engine;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static dev.debrief.standalone.engine.ViewFileTest.NO_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine with indexes is compared with the same engine without: it answers alike, whatever is written and asked. */
class StoredBackendTest {

    private static final Path FOLDER = folder();
    private static final MongoServer INDEXED = new MongoServer(new StoredBackend(FOLDER.resolve("views"), 16, NO_LOG));
    private static final MongoServer PLAIN = new MongoServer(new MemoryBackend());
    private static final MongoClient INDEXED_CLIENT = client(INDEXED);
    private static final MongoClient PLAIN_CLIENT = client(PLAIN);

    private static final List<Bson> INDEXES = List.of(
            compoundIndex(ascending("blocks"), descending("at", "key")),
            compoundIndex(ascending("status", "blocks"), descending("at", "key")),
            ascending("report", "kind", "blocks", "at", "key"),
            ascending("report", "from"),
            ascending("inner.name"),
            descending("from"),
            ascending("to"));

    private final MongoCollection<Document> indexed;
    private final MongoCollection<Document> plain;

    StoredBackendTest() {
        String name = "rows" + System.nanoTime();
        indexed = INDEXED_CLIENT.getDatabase("test").getCollection(name);
        plain = PLAIN_CLIENT.getDatabase("test").getCollection(name);
    }

    @AfterAll
    static void close() {
        INDEXED_CLIENT.close();
        PLAIN_CLIENT.close();
        INDEXED.shutdownNow();
        PLAIN.shutdownNow();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("debrief");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MongoClient client(MongoServer server) {
        server.bind("127.0.0.1", 0);
        return MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    }

    static Stream<Long> seeds() {
        long moment = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("Random tests run with seed " + moment + " too; repeat them with -Dseed=" + moment);
        return Stream.of(1L, 2L, 3L, moment);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_index_changes_no_answer(long seed) {
        Random random = new Random(seed);
        int declaredAfter = random.nextInt(100);
        for (int step = 0; step < 600; step++) {
            if (step == declaredAfter) {
                INDEXES.forEach(indexed::createIndex);
            }
            write(random);
            if (step % 2 == 0) {
                assertAnsweredAlike(query(random), order(random), random.nextInt(3) * 7, random.nextInt(2) * 3);
            }
        }
        assertAnsweredAlike(Filters.empty(), List.of("_id"), 0, 0);
    }

    @Test
    void a_dropped_collection_begins_anew() {
        INDEXES.forEach(indexed::createIndex);
        indexed.insertOne(new Document("_id", 1).append("report", "a").append("from", 1));
        indexed.drop();
        assertThat(indexed.find(eq("report", "a"))).isEmpty();
        INDEXES.forEach(indexed::createIndex);
        indexed.insertOne(new Document("_id", 2).append("report", "a").append("from", 1));
        indexed.dropIndex(ascending("report", "from"));
        assertThat(indexed.find(eq("report", "a")).into(new ArrayList<>())).hasSize(1);
    }

    @Test
    void a_page_of_many_rows_looks_at_few_of_them() {
        MongoBackend backend = new CountingBackend(FOLDER.resolve("counted"));
        MongoServer server = new MongoServer(backend);
        try (MongoClient client = client(server)) {
            MongoCollection<Document> rows = client.getDatabase("test").getCollection("rows");
            INDEXES.forEach(rows::createIndex);
            List<Document> many = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                many.add(new Document("_id", i)
                        .append("key", "k" + i)
                        .append("status", "s" + i % 3)
                        .append("blocks", List.of(i % 5, 100))
                        .append("report", "r")
                        .append("from", i < 5 ? i : null)
                        .append("at", Instant.ofEpochMilli(i)));
            }
            rows.insertMany(many);
            CountingBackend.LOOKED.set(0);
            List<Document> page = rows.find(
                            and(in("blocks", List.of(100, 101, 102)), in("status", List.of("s1", "s2"))))
                    .sort(Sorts.descending("at", "key"))
                    .limit(21)
                    .into(new ArrayList<>());
            assertThat(page).hasSize(21);
            assertThat(CountingBackend.LOOKED).hasValueLessThan(50);

            CountingBackend.LOOKED.set(0);
            assertThat(rows.find(and(eq("report", "r"), lte("from", 3))).into(new ArrayList<>()))
                    .hasSize(4);
            assertThat(CountingBackend.LOOKED).hasValueLessThan(50);
        } finally {
            server.shutdownNow();
        }
    }

    private void assertAnsweredAlike(Bson query, List<String> order, int limit, int skip) {
        Bson sort = order.isEmpty() ? new Document() : sort(order);
        List<Document> expected =
                plain.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        List<Document> found =
                indexed.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        if (order.contains("_id")) {
            assertThat(found).as("%s by %s", query, order).isEqualTo(expected);
        } else if (limit == 0 && skip == 0) {
            assertThat(byId(found)).as("%s by %s", query, order).isEqualTo(byId(expected));
        } else {
            assertThat(found).as("%s by %s", query, order).hasSameSizeAs(expected);
        }
    }

    private static Bson sort(List<String> order) {
        return Sorts.orderBy(order.stream()
                .map(field -> field.startsWith("-") ? Sorts.descending(field.substring(1)) : Sorts.ascending(field))
                .toList());
    }

    private static List<Document> byId(List<Document> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(document -> Objects.toString(document.get("_id"))))
                .toList();
    }

    private static List<String> order(Random random) {
        return any(
                random,
                List.of("-at", "-key", "_id"),
                List.of("at", "key", "_id"),
                List.of("-at", "-key"),
                List.of("kind", "key", "_id"),
                List.of("from", "_id"),
                List.of("-from"),
                List.of("_id"),
                List.<String>of());
    }

    private static Bson query(Random random) {
        List<Bson> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(part(random));
        }
        return parts.size() == 1 ? parts.getFirst() : and(parts);
    }

    private static Bson part(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> in("blocks", number(random), number(random), number(random));
            case 1 -> eq("blocks", number(random));
            case 2 -> eq("report", word(random));
            case 3 -> in("kind", word(random), word(random));
            case 4 -> in("status", Arrays.asList(word(random), null));
            case 5 -> eq("status", maybe(random, word(random)));
            case 6 -> and(gte("at", time(random)), lt("at", time(random)));
            case 7 -> gt("from", number(random));
            case 8 -> and(gt("to", number(random)), lt("to", number(random)));
            case 9 -> or(lt("at", time(random)), and(eq("at", time(random)), lt("key", word(random))));
            case 10 -> lte("blocks", number(random));
            case 11 -> eq("_id", random.nextInt(60));
            case 12 -> eq("inner.name", maybe(random, word(random)));
            default -> ne("kind", word(random));
        };
    }

    private void write(Random random) {
        int id = random.nextInt(60);
        Document document = document(random);
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> {
                ReplaceOptions upsert = new ReplaceOptions().upsert(true);
                indexed.replaceOne(eq(id), document, upsert);
                plain.replaceOne(eq(id), document, upsert);
            }
            case 3 -> {
                Bson change =
                        Updates.combine(Updates.set("status", word(random)), Updates.max("to", random.nextInt(9)));
                indexed.updateOne(eq(id), change, new UpdateOptions().upsert(true));
                plain.updateOne(eq(id), change, new UpdateOptions().upsert(true));
            }
            case 4 -> {
                Bson guarded = and(eq(id), eq("from", number(random)));
                assertThat(indexed.replaceOne(guarded, document).getMatchedCount())
                        .isEqualTo(plain.replaceOne(guarded, document).getMatchedCount());
            }
            default -> {
                Bson doomed = and(eq("report", word(random)), lte("from", random.nextInt(3)));
                assertThat(indexed.deleteMany(doomed).getDeletedCount())
                        .isEqualTo(plain.deleteMany(doomed).getDeletedCount());
            }
        }
    }

    private static Document document(Random random) {
        Document document = new Document();
        put(random, document, "report", word(random));
        put(random, document, "kind", word(random));
        put(random, document, "status", random.nextInt(5) == 0 ? null : word(random));
        put(random, document, "key", word(random));
        put(random, document, "at", time(random));
        put(random, document, "from", number(random));
        put(random, document, "to", number(random));
        put(random, document, "inner", new Document("name", word(random)));
        put(
                random,
                document,
                "blocks",
                random.nextInt(4) == 0
                        ? number(random)
                        : Stream.generate(() -> number(random))
                                .limit(random.nextInt(4))
                                .toList());
        return document;
    }

    private static void put(Random random, Document document, String field, @Nullable Object value) {
        if (random.nextInt(6) > 0) {
            document.put(field, value);
        }
    }

    private static @Nullable Object maybe(Random random, Object value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static String word(Random random) {
        return any(random, "a", "b", "c", "d");
    }

    private static Instant time(Random random) {
        return Instant.EPOCH.plusSeconds(random.nextInt(6));
    }

    /** Of any kind of number. */
    private static Object number(Random random) {
        int number = random.nextInt(6);
        return any(random, (Object) number, (long) number, (double) number);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
