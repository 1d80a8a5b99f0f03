package dev.debrief.query.support;

import com.mongodb.client.MongoDatabase;
import dev.debrief.query.Recorded;
import dev.debrief.query.support.DyingDatabase.Fate;
import java.util.List;
import java.util.Random;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query service as one process runs it: its own components, found and wired as in production, real event processors with small
 * batches, a real query bus. Only the stores are in memory, and there is no HTTP.
 */
public final class RunningViews implements AutoCloseable {

    private static final int LARGEST_BATCH = 40;

    private final AnnotationConfigApplicationContext components = new AnnotationConfigApplicationContext();
    private final EmbeddedEventStore events;
    private final Configuration axon;

    private RunningViews(Stores stores, MongoDatabase documents, int batchSize) {
        events = EmbeddedEventStore.builder()
                .storageEngine(stores.events)
                .optimizeEventConsumption(false)
                .build();
        EventProcessingModule processing = new EventProcessingModule();
        processing
                .usingPooledStreamingEventProcessors()
                .registerTokenStore(configuration -> stores.tokens)
                .registerPooledStreamingEventProcessorConfiguration((configuration, processor) ->
                        processor.batchSize(batchSize).initialSegmentCount(1));
        QueryBus queries = SimpleQueryBus.builder().build();
        components.registerBean(MongoDatabase.class, () -> documents);
        components.registerBean(EventStore.class, () -> events);
        components.registerBean(EventProcessingModule.class, () -> processing);
        components.registerBean(QueryBus.class, () -> queries);
        components.registerBean(
                QueryGateway.class,
                () -> DefaultQueryGateway.builder().queryBus(queries).build());
        components.registerBean(JsonMapper.class, RunningViews::strictMapper);
        components.scan("dev.debrief.query");
        components.refresh();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerModule(processing)
                .configureEventStore(configuration -> events)
                .configureQueryBus(configuration -> queries);
        components
                .getBeansWithAnnotation(Component.class)
                .values()
                .forEach(component -> configurer.registerMessageHandler(configuration -> component));
        axon = configurer.start();
    }

    /** Starts; reads may come while the views are still being written. */
    public static RunningViews started(Stores stores, Random random) {
        return new RunningViews(stores, stores.documents, random.nextInt(1, LARGEST_BATCH));
    }

    /** Starts and waits until the views have taken in all there is. */
    public static RunningViews caughtUp(Stores stores, Random random) {
        RunningViews views = started(stores, random);
        views.catchUp();
        return views;
    }

    /** Starts, dies amid one of its first bulks, and is gone. There have to be events that it has not taken in. */
    public static void crash(Stores stores, Random random) throws InterruptedException {
        crash(stores, random.nextInt(1, LARGEST_BATCH), Fate.soon(random));
    }

    /** Starts, dies amid the first bulk for this collection, after at most so many of its writes, and is gone. */
    public static void crash(Stores stores, String collection, int survivors) throws InterruptedException {
        crash(
                stores,
                LARGEST_BATCH,
                (name, writes) -> name.equals(collection) ? Math.min(survivors, writes - 1) : writes);
    }

    private static void crash(Stores stores, int batchSize, Fate fate) throws InterruptedException {
        DyingDatabase dying = new DyingDatabase(stores.documents, fate);
        RunningViews views = new RunningViews(stores, dying.view(), batchSize);
        dying.awaitDeath();
        views.close();
    }

    /** Records more events, and waits until the views have taken them in. */
    public void record(List<Recorded> more) {
        more.forEach(recorded -> events.publish(recorded.message()));
        catchUp();
    }

    public boolean isBehind() {
        return progress().position() < progress().head();
    }

    public <T> T ask(Object question, Class<T> answer) {
        return get(Queries.class).ask(question, answer);
    }

    public <T> T get(Class<T> component) {
        return components.getBean(component);
    }

    private void catchUp() {
        while (isBehind()) {
            progress().catchUp();
        }
    }

    private Progress progress() {
        return get(Progress.class);
    }

    /** As strict as the one in production. */
    private static JsonMapper strictMapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    @Override
    public void close() {
        axon.shutdown();
        components.close();
    }
}
