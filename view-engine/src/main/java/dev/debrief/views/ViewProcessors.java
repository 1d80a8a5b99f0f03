package dev.debrief.views;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
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
    private final Segments segments;
    private final Generations generations;
    private final int segmentCount;
    private final int batchSize;
    private final Map<Generation, GenerationProcessor> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService coordinators = new CoordinatorExecutor();
    private final ScheduledExecutorService workers;

    ViewProcessors(
            EventStore events,
            MongoTokenStore tokens,
            Segments segments,
            Generations generations,
            @Value("${debrief.views.segments:4}") int segmentCount,
            @Value("${debrief.views.batch-size:500}") int batchSize) {
        this.events = events;
        this.tokens = tokens;
        this.segments = segments;
        this.generations = generations;
        this.segmentCount = segmentCount;
        this.batchSize = batchSize;
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
            generations.prepare(started);
            PooledStreamingEventProcessor processor = processor(started);
            processor.start();
            return new GenerationProcessor(started, processor, segments);
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

    /** Whether this node writes the segment that a report belongs to. */
    boolean writes(Generation generation, String report) {
        return segmentOf(generation, report).isPresent();
    }

    private Optional<Integer> segmentOf(Generation generation, String report) {
        return Optional.ofNullable(running.get(generation)).flatMap(processor -> processor.segmentOf(report));
    }

    /**
     * Extends the claim on the segment that a report belongs to, right before something is written to it.
     *
     * @throws UnableToClaimTokenException if this node does not write it any more
     */
    void extendClaim(Generation generation, String report) {
        int segment = segmentOf(generation, report)
                .orElseThrow(() -> new UnableToClaimTokenException("This node does not write report " + report));
        tokens.extendClaim(generation.name(), segment);
    }

    boolean isFailing(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor != null && processor.isFailing();
    }

    /** How many segments of a generation this node writes. */
    int segmentCount(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor == null ? 0 : processor.positions().size();
    }

    /** Whether this node writes the first segment of a generation. One node does, so it is the one to do what has to be done once. */
    boolean writesFirstSegment(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor != null && processor.writesSegment(0);
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
                .initialSegmentCount(segmentCount)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(CLAIM_EVERY_MILLIS)
                .claimExtensionThreshold(EXTEND_AFTER_MILLIS)
                .batchSize(batchSize)
                .build();
    }
}
