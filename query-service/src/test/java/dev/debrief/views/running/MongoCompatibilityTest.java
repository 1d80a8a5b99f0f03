package dev.debrief.views.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.debrief.support.start.BadSettingException;
import dev.debrief.views.generations.DatabaseClock;
import dev.debrief.views.parking.DeadLetters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Debrief writes only to a MongoDB that it can work with. */
class MongoCompatibilityTest {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("debrief");
    private final MongoCollection<Document> marks = database.getCollection("views");

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void the_first_start_marks_the_views_with_their_schema() {
        foundation(client).verify();
        foundation(client).verify();

        assertThat(marks.find()).containsExactly(mark(MongoCompatibility.SCHEMA));
    }

    @Test
    void views_of_a_newer_debrief_are_left_alone() {
        marks.insertOne(mark(MongoCompatibility.SCHEMA + 1));

        assertThatThrownBy(() -> foundation(client).verify())
                .isInstanceOf(BadSettingException.class)
                .hasMessageStartingWith("DEBRIEF_DATABASE: the views in \"debrief\" belong to a newer Debrief");
        assertThat(marks.find()).containsExactly(mark(MongoCompatibility.SCHEMA + 1));
        assertThat(database.listCollectionNames()).containsExactly("views");
    }

    @Test
    void views_of_an_older_one_are_taken_over() {
        marks.insertOne(mark(MongoCompatibility.SCHEMA - 1));

        foundation(client).verify();

        assertThat(marks.find()).containsExactly(mark(MongoCompatibility.SCHEMA));
    }

    @Test
    void one_that_is_away_is_waited_for() {
        try (MongoClient away = MongoClients.create(impatient(1))) {
            assertThatThrownBy(() -> foundation(away).verify()).isInstanceOf(MongoTimeoutException.class);
        }
    }

    @Test
    void what_speaks_another_language_is_not_waited_for() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                MongoClient other = MongoClients.create(impatient(socket.getLocalPort()))) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answerAsHttp(socket));

            assertThatThrownBy(() -> foundation(other).verify())
                    .isInstanceOf(BadSettingException.class)
                    .hasMessageStartingWith("DEBRIEF_MONGODB: what answers there is not a MongoDB");
            answering.cancel(true);
        }
    }

    private static void answerAsHttp(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                connection.shutdownOutput();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static String impatient(int port) {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=1000";
    }

    private static Document mark(int schema) {
        return new Document("_id", "schema").append("number", schema);
    }

    private static MongoCompatibility foundation(MongoClient client) {
        MongoDatabase database = client.getDatabase("debrief");
        DatabaseClock clock = new DatabaseClock(database);
        MongoTemplate mongo = new MongoTemplate(client, "debrief");
        return new MongoCompatibility(
                database,
                new StaticListableBeanFactory(Map.of("client", client)).getBeanProvider(MongoClient.class),
                new Segments(mongo, clock, "node"),
                new DeadLetters(mongo, clock));
    }
}
