package dev.debrief.views.running;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import dev.debrief.support.start.BadSettingException;
import dev.debrief.views.Progress;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.Generations;
import dev.debrief.views.generations.Rebuilds;
import dev.debrief.views.generations.ViewState;
import dev.debrief.views.generations.ViewStates;
import dev.debrief.views.parking.Retries;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the generations that have to be written, publishes their positions, shares their segments with other nodes, and restarts them when a
 * store that was unavailable is available again.
 */
@Component
class ViewSupervisor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ViewSupervisor.class);

    private static final long SUPERVISE_EVERY_MILLIS = 200;

    /** Where no other node can change anything, and nothing is under way. */
    private static final Duration SUPERVISE_AT_REST_EVERY = Duration.ofSeconds(1);

    private static final long PUBLISH_EVERY_MILLIS = 10;
    private static final long PUBLISH_FOR_ITSELF_EVERY_MILLIS = 1_000;

    private final MongoCompatibility mongoCompatibility;
    private final ViewStates states;
    private final Generations generations;
    private final ViewProcessors processors;
    private final Progress progress;
    private final SegmentSharing sharing;
    private final Rebuilds rebuilds;
    private final Retries retries;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, daemon());
    private volatile boolean running;
    private final boolean shared;
    private volatile boolean storesAway;
    private boolean resting;
    private long supervisedAt;

    ViewSupervisor(
            MongoCompatibility mongoCompatibility,
            ViewStates states,
            Generations generations,
            ViewProcessors processors,
            Progress progress,
            SegmentSharing sharing,
            Rebuilds rebuilds,
            Retries retries,
            @Value("${debrief.views.shared:true}") boolean shared) {
        this.mongoCompatibility = mongoCompatibility;
        this.states = states;
        this.generations = generations;
        this.processors = processors;
        this.progress = progress;
        this.sharing = sharing;
        this.rebuilds = rebuilds;
        this.retries = retries;
        this.shared = shared;
    }

    private static java.util.concurrent.ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().name("views-", 0).factory();
    }

    @Override
    public void start() {
        try {
            mongoCompatibility.verify();
        } catch (MongoException e) {
            log.debug("MongoDB is not available yet", e);
        }
        running = true;
        every(SUPERVISE_EVERY_MILLIS, this::supervise);
        every(PUBLISH_EVERY_MILLIS, this::publishPositionsForOthers);
        every(PUBLISH_FOR_ITSELF_EVERY_MILLIS, this::publishPositions);
    }

    /** A repeated task catches its own exceptions, so its result is not needed. */
    private void every(long millis, Runnable work) {
        var unused = threads.scheduleWithFixedDelay(work, 0, millis, TimeUnit.MILLISECONDS);
    }

    private void supervise() {
        if (resting && System.nanoTime() - supervisedAt < SUPERVISE_AT_REST_EVERY.toNanos()) {
            return;
        }
        resting = false;
        try {
            mongoCompatibility.verify();
            progress.head();
            if (storesAway) {
                log.info("The stores are available again.");
                Set.copyOf(processors.running().keySet()).forEach(processors::stop);
                storesAway = false;
            }
            states.refresh();
            generations.views().forEach(this::runWrittenGenerations);
            sharing.share(processors.running());
            generations.views().forEach(rebuilds::drive);
            retries.retryRequested();
            retries.retryDue();
            resting = !shared && generations.views().stream().map(states::of).noneMatch(ViewSupervisor::isUnderWay);
            supervisedAt = System.nanoTime();
        } catch (BadSettingException e) {
            giveUp(e);
        } catch (RuntimeException e) {
            // The monitor of MongoDB logs that it is unavailable.
            if (!storesAway && running && !isTimeout(e)) {
                log.warn("A store is unavailable or not usable; the views wait for it: {}", e.toString());
            }
            storesAway = true;
        }
    }

    private static boolean isUnderWay(ViewState state) {
        return !state.complete() || state.rebuild() != null || state.former() != null;
    }

    private static boolean isTimeout(RuntimeException e) {
        return e instanceof MongoTimeoutException || e.getCause() instanceof MongoTimeoutException;
    }

    /** MongoDB is available, but cannot be used. */
    private void giveUp(BadSettingException e) {
        running = false;
        threads.shutdown();
        log.error("Debrief cannot continue: {}", e.getMessage());
        Thread.ofPlatform().name("exit").start(() -> System.exit(1));
    }

    private void runWrittenGenerations(String view) {
        ViewState state = states.of(view);
        Set<Generation> written = Set.copyOf(state.written());
        Set<Generation> running = processors.running().keySet().stream()
                .filter(generation -> generation.view().equals(view))
                .collect(Collectors.toSet());
        running.stream().filter(generation -> !written.contains(generation)).forEach(processors::stop);
        if (state.complete() && !running.contains(state.liveGeneration())) {
            generations.createIndexes(state.liveGeneration()); // This version may have more of them.
        }
        written.forEach(processors::start);
    }

    private void publishPositionsForOthers() {
        if (sharing.hasOthers()) {
            publishPositions();
        }
    }

    /** A node that starts while the event store is away knows from them what the views contain. */
    private void publishPositions() {
        try {
            processors.running().values().forEach(GenerationProcessor::publishPositions);
        } catch (MongoException e) {
            log.debug("The positions of the views cannot be published", e);
        }
    }

    /** When the process is told to end, other nodes can claim its segments at once. It still answers what is under way. */
    @EventListener(ContextClosedEvent.class)
    void releaseForOthers() {
        if (sharing.hasOthers()) {
            stop();
        }
    }

    /** What is under way ends first: it could start a processor that nobody stops. */
    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                log.debug("The supervision of the views does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        processors.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after Axon and before the web server, and stops in the opposite order. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 256;
    }
}
