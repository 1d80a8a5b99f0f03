package dev.debrief.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import tools.jackson.databind.JsonNode;

/** The running program on stores of its own, and a way to those stores around the program. */
interface Installation extends AutoCloseable {

    /** What has to run. */
    enum Kind {
        WHOLE,
        /** What commands need; views may be made all the same. */
        COMMANDS
    }

    void start(Kind kind) throws Exception;

    /** A connection to what takes commands. */
    Client commands() throws IOException;

    /** A connection to what answers questions. */
    Client queries() throws IOException;

    /** The events that the program works on. */
    EventStore events();

    /** The same kind of event store with nothing on it, to compare with. */
    BareStore bareStore();

    /** Where the program keeps its views. */
    MongoDatabase views();

    /** Waits until the views have taken in all events. */
    default void settle() throws Exception {
        try (Client client = queries()) {
            while (isBehind(client.get("/admin/views").path("items"))) {
                Thread.sleep(20);
            }
        }
    }

    private static boolean isBehind(JsonNode views) {
        for (JsonNode view : views) {
            if (!view.path("complete").asBoolean() || view.at("/live/lag").asLong() > 0) {
                return true;
            }
        }
        return false;
    }

    /** The last position in the event store. */
    default long head() {
        StreamableMessageSource<?> events = events();
        return events.createHeadToken().position().orElse(-1);
    }

    @Override
    void close() throws IOException;
}
