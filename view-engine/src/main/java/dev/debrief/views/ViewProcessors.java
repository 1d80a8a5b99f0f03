package dev.debrief.views;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The event processors of this node, one for each generation that is written. */
@Component
class ViewProcessors {

    private static final long CLAIM_EVERY_MILLIS = 500;
    private static final long EXTEND_AFTER_MILLIS = 3_000;

    private final EventStore events;
    private final MongoTokenStore tokens;
    private final Generations generations;
    private final Nodes nodes;
    private final int segments;
    private final int batchSize;
    private final Map<Generation, GenerationProcessor> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService coordinators = new CoordinatorExecutor();
    private final ScheduledExecutorService workers;

    ViewProcessors(
            EventStore events,
            MongoTokenStore tokens,
            Generations generations,
            Nodes nodes,
            @Value("${debrief.views.segments:4}") int segments,
            @Value("${debrief.views.batch-size:500}") int batchSize) {
        this.events = events;
        this.tokens = tokens;
        this.generations = generations;
        this.nodes = nodes;
        this.segments = segments;
        this.batchSize = batchSize;
        this.workers = Executors.newScheduledThreadPool(segments, daemon("view-writer"));
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }

    Map<Generation, GenerationProcessor> running() {
        return running;
    }

    void start(Generation generation) {
        running.computeIfAbsent(generation, started -> {
            generations.prepare(started);
            PooledStreamingEventProcessor processor = processor(started);
            processor.start();
            return new GenerationProcessor(started, processor, tokens);
        });
    }

    void stop(Generation generation) {
        GenerationProcessor view = running.remove(generation);
        if (view != null) {
            view.stop();
        }
    }

    /** For good. */
    void close() {
        running.keySet().forEach(this::stop);
        coordinators.shutdown();
        workers.shutdown();
    }

    /** Lets go of segments that are for other nodes to take. */
    void shareOut() {
        running.forEach((generation, view) -> view.shareOut(share(generation.name())));
    }

    /** How many of the segments are for this node: of those there are, which may have been set up with another setting. */
    private int share(String processor) {
        int there = tokens.fetchSegments(processor).length;
        return nodes.share(there == 0 ? segments : there);
    }

    private PooledStreamingEventProcessor processor(Generation generation) {
        return PooledStreamingEventProcessor.builder()
                .name(generation.name())
                .eventHandlerInvoker(new ViewWriter(generations, generation))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(segments)
                .initialToken(StreamableMessageSource::createTailToken)
                .maxSegmentProvider(this::share)
                .tokenClaimInterval(CLAIM_EVERY_MILLIS)
                .claimExtensionThreshold(EXTEND_AFTER_MILLIS)
                .batchSize(batchSize)
                .build();
    }
}
