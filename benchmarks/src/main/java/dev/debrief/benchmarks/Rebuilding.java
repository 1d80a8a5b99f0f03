package dev.debrief.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.debrief.benchmarks.Row.Goal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A view made anew against the slower of two things that have to be done for it: reading the events, writing the documents. */
final class Rebuilding implements Benchmark {

    private static final Goal GOAL = new Goal(true, 0.5, 1.0);
    private static final int PER_REPORT = 50;
    private static final int REPORTS_AT_A_TIME = 16;
    private static final int BULK = 500;
    private static final String COPY = "copy_of_";

    private final Settings settings;

    Rebuilding(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Row> measure(Installation installation) throws Exception {
        Incidents.write(installation.events(), settings.events(), PER_REPORT, REPORTS_AT_A_TIME, Incidents::told);
        installation.settle();
        return List.of(
                row(
                        installation,
                        "report-histories",
                        List.of("report_history_parts", "report_history_changes", "report_history_versions")),
                row(installation, "report-list", List.of("report_list")));
    }

    private Row row(Installation installation, String view, List<String> shelves) throws Exception {
        long events = count(installation.events(), installation.head());
        Map<String, List<Document>> documents = documents(installation, view, shelves);
        long count = documents.values().stream().mapToLong(List::size).sum();
        return new Rounds(settings.rounds())
                .measure(
                        "rebuild of %s, %.1f documents an event ÷ min(raw stream, raw bulk upserts)"
                                .formatted(view, (double) count / events),
                        "events/s",
                        GOAL,
                        () -> events / rebuild(installation, view),
                        () -> events / Math.max(stream(installation.events(), events), bulks(installation, documents)));
    }

    /** What the view consists of: what a rebuild has to write at least. */
    private static Map<String, List<Document>> documents(Installation installation, String view, List<String> shelves)
            throws IOException {
        try (Client client = installation.queries()) {
            int generation =
                    client.get("/admin/views/" + view).at("/live/generation").asInt();
            Map<String, List<Document>> documents = new LinkedHashMap<>();
            for (String shelf : shelves) {
                String collection = shelf + "." + generation;
                documents.put(
                        collection,
                        installation.views().getCollection(collection).find().into(new ArrayList<>()));
            }
            return documents;
        }
    }

    /** @return seconds from the request until the last event is applied and the indexes are there */
    private static double rebuild(Installation installation, String view) throws Exception {
        String path = "/admin/views/" + view;
        try (Client client = installation.queries()) {
            JsonNode state = begin(client, path);
            long begin = System.nanoTime();
            while (state.at("/rebuild/phase").asString("").equals("BUILDING")) {
                Thread.sleep(50); // Looking costs something too.
                state = client.get(path);
            }
            return secondsSince(begin);
        }
    }

    /** It is refused while the generation before is still being put away. */
    private static JsonNode begin(Client client, String path) throws Exception {
        long begin = System.nanoTime();
        while (true) {
            try {
                return client.post(path + "/rebuild", "");
            } catch (Client.Refused e) {
                if (secondsSince(begin) > 600) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** @return seconds to read all events, without looking into them */
    private static double stream(EventStore events, long count) throws InterruptedException {
        long begin = System.nanoTime();
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(tail(events))) {
            for (long read = 0; read < count; read++) {
                stream.nextAvailable();
            }
        }
        return secondsSince(begin);
    }

    private static long count(EventStore events, long head) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(tail(events))) {
            long count = 1;
            while (stream.nextAvailable().trackingToken().position().orElse(-1) < head) {
                count++;
            }
            return count;
        }
    }

    private static @Nullable TrackingToken tail(StreamableMessageSource<?> events) {
        return events.createTailToken();
    }

    /** @return seconds to write the documents elsewhere, in bulks as the views are written in */
    private static double bulks(Installation installation, Map<String, List<Document>> documents) {
        double seconds = 0;
        for (Map.Entry<String, List<Document>> shelf : documents.entrySet()) {
            MongoCollection<Document> copy = emptyCopy(installation.views(), shelf.getKey());
            long begin = System.nanoTime();
            for (int from = 0; from < shelf.getValue().size(); from += BULK) {
                List<Document> bulk =
                        shelf.getValue().subList(from, Math.min(shelf.getValue().size(), from + BULK));
                copy.bulkWrite(bulk.stream().map(Rebuilding::upsert).toList(), new BulkWriteOptions().ordered(true));
            }
            seconds += secondsSince(begin);
            copy.drop();
        }
        return seconds;
    }

    private static MongoCollection<Document> emptyCopy(MongoDatabase database, String name) {
        MongoCollection<Document> copy = database.getCollection(COPY + name);
        for (Document index : database.getCollection(name).listIndexes()) {
            Document key = index.get("key", Document.class);
            if (!key.containsKey("_id")) {
                copy.createIndex(key);
            }
        }
        return copy;
    }

    private static ReplaceOneModel<Document> upsert(Document document) {
        return new ReplaceOneModel<>(Filters.eq(document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
