package dev.debrief.views.running;

import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.Generations;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The event processors of this node, one for each generation that is written. */
@Component
public class ViewProcessors {

    private static final Logger log = LoggerFactory.getLogger(ViewProcessors.class);

    private static final Duration TIME_TO_END = Duration.ofSeconds(2);

    private static final Pace AMONG_OTHERS = new Pace(300, 1_000);

    /** A claim that nobody else wants need not be extended. Each extension is written. */
    private static final Pace ALONE = new Pace(2_000, 600_000);

    private final MongoTokenStore tokens;
    private final Segments segments;
    private final Generations generations;
    private final Batches batches;
    private final int segmentCount;
    private final int batchSize;
    private final Pace pace;
    private final Map<Generation, GenerationProcessor> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService coordinators =
            Executors.newSingleThreadScheduledExecutor(daemon("view-events"));
    private final EventFeeds feeds;
    private final ScheduledExecutorService workers;

    /** How often segments are looked for, and after what time a claim is extended. */
    private record Pace(long claimEveryMillis, long extendAfterMillis) {}

    /** @param shared whether other nodes may write the same views */
    ViewProcessors(
            EventStore events,
            MongoTokenStore tokens,
            Segments segments,
            Generations generations,
            Batches batches,
            @Value("${debrief.views.segments:4}") int segmentCount,
            @Value("${debrief.views.batch-size:500}") int batchSize,
            @Value("${debrief.views.shared:true}") boolean shared) {
        this.feeds = new EventFeeds(events, coordinators);
        this.tokens = tokens;
        this.segments = segments;
        this.generations = generations;
        this.batches = batches;
        this.segmentCount = segmentCount;
        this.batchSize = batchSize;
        this.pace = shared ? AMONG_OTHERS : ALONE;
        this.workers = Executors.newScheduledThreadPool(segmentCount, daemon("view-writer"));
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }

    Map<Generation, GenerationProcessor> running() {
        return running;
    }

    void start(Generation generation) {
        running.computeIfAbsent(generation, started -> {
            PooledStreamingEventProcessor processor = processor(started);
            processor.start();
            return new GenerationProcessor(started, processor, segments);
        });
    }

    public void stop(Generation generation) {
        GenerationProcessor view = running.remove(generation);
        if (view != null) {
            view.stop();
        }
    }

    /** Stops all processors, which releases their segments. They do not start again. */
    void close() {
        CompletableFuture<?>[] ends =
                running.values().stream().map(GenerationProcessor::end).toArray(CompletableFuture[]::new);
        running.clear();
        try {
            CompletableFuture.allOf(ends).get(TIME_TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("Not all segments could be released; other nodes claim them when they expire.");
        }
        coordinators.shutdown();
        workers.shutdown();
    }

    public boolean isFailing(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor != null && processor.isFailing();
    }

    /** How many segments of a generation this node writes. */
    public int segmentCount(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor == null ? 0 : processor.positions().size();
    }

    private long applied(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor == null ? Long.MAX_VALUE : processor.applied();
    }

    private PooledStreamingEventProcessor processor(Generation generation) {
        return PooledStreamingEventProcessor.builder()
                .name(generation.name())
                .eventHandlerInvoker(new ViewWriter(
                        generation, generations.projection(generation).events(), batches, tokens))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(feeds.of(generations.projection(generation), () -> applied(generation)))
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(segmentCount)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(pace.claimEveryMillis())
                .claimExtensionThreshold(pace.extendAfterMillis())
                .enableCoordinatorClaimExtension()
                .batchSize(batchSize)
                .build();
    }
}
