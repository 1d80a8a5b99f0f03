package dev.debrief.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.debrief.query.Recorded;
import dev.debrief.views.generations.DatabaseClock;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.running.MongoTokenStore;
import dev.debrief.views.running.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What outlives the processes that make the views: the events, how far they were taken in, and the documents made of them. */
public final class Stores {

    public static final List<String> VIEWS = List.of("report-histories", "report-list", "counted-incidents");

    private static final Set<String> ALWAYS =
            Set.of("history", "reviews", "restriction", "taxonomy", "policy", "aliases", "clients");

    final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    public final MongoDatabase documents;

    /** The features whose views are made; empty for all. */
    private Set<String> made = Set.of();

    public Stores() {
        this(EmbeddedMongo.emptyDatabase());
    }

    Stores(MongoDatabase documents) {
        this.documents = documents;
    }

    public static Stores holding(List<Recorded> story) {
        Stores stores = new Stores();
        stores.append(story);
        return stores;
    }

    /** Has only the views of some features made, and those that every answer needs. */
    public Stores only(String... features) {
        made = Stream.concat(ALWAYS.stream(), Stream.of(features)).collect(Collectors.toSet());
        return this;
    }

    /** A copy of the definition of a component, which is not among the views if it makes one that is not made. */
    AbstractBeanDefinition prepared(AbstractBeanDefinition definition) {
        AbstractBeanDefinition copy = definition.cloneBeanDefinition();
        String type = Objects.requireNonNull(definition.getBeanClassName());
        boolean isLeftOut = type.endsWith("Projection")
                && !made.isEmpty()
                && made.stream().noneMatch(feature -> type.startsWith("dev.debrief.query." + feature + "."));
        copy.setAutowireCandidate(!isLeftOut);
        return copy;
    }

    /** A collection of the first making of a view. */
    public MongoCollection<Document> shelf(String name) {
        return documents.getCollection(inFirst(name));
    }

    static String inFirst(String shelf) {
        return new Generation("", 1).collection(shelf);
    }

    public void append(List<Recorded> story) {
        appendMessages(story.stream().map(Recorded::message).toList());
    }

    /** Appends events about whatever it may be. */
    public void appendMessages(List<? extends DomainEventMessage<?>> messages) {
        messages.forEach(message -> events.appendEvents(List.of(message)));
    }

    public static Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    /** Has each view forget how far it was, as after a crash: everything from some earlier event on is delivered again. */
    public void setBackTokens(Random random, int head) {
        setBackTokens(random, head, VIEWS);
    }

    /** Has some views forget how far they were. */
    public void setBackTokens(Random random, int head, List<String> views) {
        MongoTemplate mongo = new MongoTemplate(new OneDatabase(documents));
        Segments segments = new Segments(mongo, new DatabaseClock(documents), "set back");
        MongoTokenStore tokens = new MongoTokenStore(mongo, segments, serializer());
        for (String view : views) {
            String processor = new Generation(view, 1).name();
            for (int segment : tokens.fetchSegments(processor)) {
                tokens.fetchToken(processor, segment);
                tokens.storeToken(new GlobalSequenceTrackingToken(random.nextInt(-1, head)), processor, segment);
                tokens.releaseClaim(processor, segment);
            }
        }
    }

    /** Everything that is written in the views, by collection and id. */
    public Map<String, List<Document>> everyDocument() {
        Map<String, List<Document>> all = new TreeMap<>();
        for (String name : documents.listCollectionNames()) {
            if (name.endsWith(".1")) {
                all.put(name, allOf(name));
            }
        }
        return all;
    }

    private List<Document> allOf(String collection) {
        return documents
                .getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
