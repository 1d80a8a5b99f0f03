package dev.debrief.query.support;

import com.mongodb.client.MongoDatabase;
import dev.debrief.query.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;

/** What outlives the process that makes the views: the events, how far they were taken in, and the documents made of them. */
public final class Stores {

    private static final List<String> PROCESSORS = List.of("report-histories", "report-lists");

    final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    final InMemoryTokenStore tokens = new InMemoryTokenStore();
    final MongoDatabase documents = EmbeddedMongo.emptyDatabase();

    public static Stores holding(List<Recorded> story) {
        Stores stores = new Stores();
        stores.append(story);
        return stores;
    }

    public MongoDatabase documents() {
        return documents;
    }

    public void append(List<Recorded> story) {
        story.forEach(recorded -> events.appendEvents(List.of(recorded.message())));
    }

    /** Has each view forget how far it was, as after a crash: everything from some earlier event on is delivered again. */
    public void setBackTokens(Random random, int head) {
        PROCESSORS.forEach(processor ->
                tokens.storeToken(new GlobalSequenceTrackingToken(random.nextInt(-1, head)), processor, 0));
    }

    /** Everything that is written in the views, by collection and id. */
    public Map<String, List<Document>> everyDocument() {
        Map<String, List<Document>> all = new TreeMap<>();
        for (String name : documents.listCollectionNames()) {
            all.put(
                    name,
                    documents
                            .getCollection(name)
                            .find()
                            .sort(new Document("_id", 1))
                            .into(new ArrayList<>()));
        }
        return all;
    }
}
