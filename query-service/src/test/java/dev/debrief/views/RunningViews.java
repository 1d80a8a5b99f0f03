package dev.debrief.views;

import com.mongodb.client.MongoDatabase;
import dev.debrief.api.Identity;
import dev.debrief.api.Query;
import dev.debrief.api.audit.RecordAccess;
import dev.debrief.query.Cast;
import dev.debrief.query.Recorded;
import dev.debrief.query.support.Queries;
import dev.debrief.support.axon.ContentHash;
import dev.debrief.support.axon.StoredEvents;
import dev.debrief.support.health.StoreCalls;
import dev.debrief.support.http.ComputePool;
import dev.debrief.support.security.SingleKey;
import dev.debrief.views.DyingDatabase.Fate;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query service as one process runs it: its own components, found and wired as in production, real event processors with small
 * batches and a few segments, a real query bus. Only the stores are in memory, and there is no HTTP.
 */
public final class RunningViews implements AutoCloseable {

    private static final int LARGEST_BATCH = 40;
    private static final int MAX_SEGMENTS = 3;

    /** The components by name, found once for all starts. */
    private static final Map<String, AbstractBeanDefinition> SCANNED = scanned();

    private final AnnotationConfigApplicationContext components = new AnnotationConfigApplicationContext();
    private final EmbeddedEventStore events;
    private final List<String> accesses = new CopyOnWriteArrayList<>();

    private RunningViews(Stores stores, MongoDatabase documents, int batchSize, int segments, Projection<?>... more) {
        this(stores, documents, batchSize, segments, "", more);
    }

    private RunningViews(
            Stores stores,
            MongoDatabase documents,
            int batchSize,
            int segments,
            String searchFolder,
            Projection<?>... more) {
        events = EmbeddedEventStore.builder()
                .storageEngine(stores.events)
                .optimizeEventConsumption(false)
                .build();
        QueryBus queries = SimpleQueryBus.builder().build();
        components
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "debrief.views.batch-size",
                                batchSize,
                                "debrief.views.segments",
                                segments,
                                "debrief.search.folder",
                                searchFolder,
                                "debrief.search.follow",
                                !searchFolder.isEmpty())));
        MongoDatabaseFactory database = new OneDatabase(documents);
        components.registerBean(MongoDatabaseFactory.class, () -> database);
        components.registerBean(MongoTemplate.class, () -> new MongoTemplate(database));
        components.registerBean(EventStore.class, () -> events);
        components.registerBean(StoreCalls.class, () -> new StoreCalls(true));
        components.registerBean(Serializer.class, Stores::serializer);
        components.registerBean(QueryBus.class, () -> queries);
        components.registerBean(
                QueryGateway.class,
                () -> DefaultQueryGateway.builder().queryBus(queries).build());
        CommandBus commands = SimpleCommandBus.builder().build();
        commands.subscribe(RecordAccess.class.getName(), this::note);
        components.registerBean(
                CommandGateway.class,
                () -> DefaultCommandGateway.builder().commandBus(commands).build());
        components.registerBean(JsonMapper.class, RunningViews::strictMapper);
        components.registerBean(ContentHash.class, () -> (stream, version, counts) -> "");
        components.registerBean(
                StoredEvents.class,
                () -> new StoredEvents(components.getBeanProvider(EventStore.class), Stores.serializer()));
        components.registerBean(Clock.class, () -> Cast.CLOCK);
        components.register(ComputePool.class);
        for (Projection<?> projection : more) {
            components.registerBean(projection.view(), Projection.class, () -> projection);
        }
        components.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        SCANNED.forEach((name, definition) -> components.registerBeanDefinition(name, stores.prepared(definition)));
        components.refresh();
        components
                .getBeansWithAnnotation(Component.class)
                .values()
                .forEach(component -> new AnnotationQueryHandlerAdapter<>(
                                component, ClasspathParameterResolverFactory.forClass(component.getClass()))
                        .subscribe(queries));
    }

    private static Map<String, AbstractBeanDefinition> scanned() {
        BeanDefinitionRegistry found = new SimpleBeanDefinitionRegistry();
        new ClassPathBeanDefinitionScanner(found)
                .scan("dev.debrief.views", "dev.debrief.query", "dev.debrief.support.language");
        return Stream.of(found.getBeanDefinitionNames())
                .collect(Collectors.toMap(
                        name -> name,
                        name -> (AbstractBeanDefinition) found.getBeanDefinition(name),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Starts and waits until the views have taken in all there is. */
    public static RunningViews caughtUp(Stores stores, Random random) {
        RunningViews views = starting(stores, random);
        views.catchUp();
        return views;
    }

    /** Starts with the search index in a folder, and waits until the views have taken in all there is. */
    public static RunningViews caughtUpWithIndex(Stores stores, Random random, Path folder) {
        RunningViews views = new RunningViews(
                stores, stores.documents, random.nextInt(1, LARGEST_BATCH), MAX_SEGMENTS, folder.toString());
        views.catchUp();
        return views;
    }

    /** Starts; what the views have applied is not known yet. */
    public static RunningViews starting(Stores stores, Random random) {
        return new RunningViews(
                stores, stores.documents, random.nextInt(1, LARGEST_BATCH), random.nextInt(1, MAX_SEGMENTS + 1));
    }

    /** Starts with one more view, and waits until all have taken in all there is. */
    public static RunningViews caughtUpWith(Projection<?> projection, Stores stores, Random random) {
        RunningViews views =
                new RunningViews(stores, stores.documents, random.nextInt(1, LARGEST_BATCH), MAX_SEGMENTS, projection);
        views.catchUp();
        return views;
    }

    /** Starts, dies amid one of its first bulks, and is gone. There have to be events that it has not taken in. */
    public static void crash(Stores stores, Random random) {
        crash(stores, random.nextInt(1, LARGEST_BATCH), Fate.soon(random));
    }

    /** Starts, dies amid the first bulk for this shelf, after at most so many of its writes, and is gone. */
    public static void crash(Stores stores, String shelf, int survivors) {
        crash(
                stores,
                LARGEST_BATCH,
                (name, writes) -> name.equals(Stores.inFirst(shelf)) ? Math.min(survivors, writes - 1) : writes);
    }

    private static void crash(Stores stores, int batchSize, Fate fate) {
        DyingDatabase dying = new DyingDatabase(stores.documents, fate);
        RunningViews views = new RunningViews(stores, dying.view(), batchSize, 1);
        // Where there are too few bulks to die in, it is switched off when it has done all it had to do.
        await(() -> dying.isDead() || !views.isBehind());
        dying.die();
        views.close();
    }

    /** Records more events, and waits until the views have taken them in. */
    public void record(List<Recorded> more) {
        publish(more);
        catchUp();
    }

    /** Records more events, which the views take in when they come to it. */
    public void publish(List<Recorded> more) {
        publishMessages(more.stream().map(Recorded::message).toList());
    }

    /** Records events of any kind, which the views apply later. */
    public void publishMessages(List<? extends DomainEventMessage<?>> messages) {
        messages.forEach(events::publish);
    }

    public boolean isBehind() {
        return !progress().isComplete() || progress().reached() < progress().head();
    }

    public <R> R ask(Query<R> query) {
        return ask(query, SingleKey.ADMIN);
    }

    public <R> R ask(Query<R> query, Identity reader) {
        return get(Queries.class).ask(query, reader);
    }

    private @Nullable Object note(CommandMessage<?> command) {
        RecordAccess access = (RecordAccess) command.getPayload();
        String reader = Identity.of(command.getMetaData()).id();
        access.reads()
                .forEach(reportRead -> accesses.add(reader + " " + reportRead.reportId() + " " + reportRead.version()));
        return null;
    }

    /** Who was noted to have read which restricted report at which version. */
    public List<String> accesses() {
        return accesses;
    }

    public <T> T get(Class<T> component) {
        return components.getBean(component);
    }

    /** Waits until it comes true, as long as a test may last. */
    public static void await(BooleanSupplier condition) {
        boolean came = false;
        while (!came) {
            came = Progress.await(condition);
        }
    }

    private void catchUp() {
        await(() -> !isBehind());
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
        components.close();
    }
}
