package dev.debrief.views;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import dev.debrief.support.start.BadSettingException;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node at its part of the work: runs the generations that are to be written, tells how far they have come, takes and
 * leaves segments as nodes come and go, and begins afresh once a store is back that was away.
 */
@Component
class ViewSupervisor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ViewSupervisor.class);

    private static final long SUPERVISE_EVERY_MILLIS = 200;
    private static final long PUBLISH_EVERY_MILLIS = 10;

    private final MongoCompatibility mongoCompatibility;
    private final ViewStates states;
    private final Generations generations;
    private final ViewProcessors processors;
    private final Progress progress;
    private final Nodes nodes;
    private final Leases leases;
    private final Rebuilds rebuilds;
    private final Retries retries;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, daemon());
    private volatile boolean running;
    private volatile boolean storesAway;

    ViewSupervisor(
            MongoCompatibility mongoCompatibility,
            ViewStates states,
            Generations generations,
            ViewProcessors processors,
            Progress progress,
            Nodes nodes,
            Leases leases,
            Rebuilds rebuilds,
            Retries retries) {
        this.mongoCompatibility = mongoCompatibility;
        this.states = states;
        this.generations = generations;
        this.processors = processors;
        this.progress = progress;
        this.nodes = nodes;
        this.leases = leases;
        this.rebuilds = rebuilds;
        this.retries = retries;
    }

    private static java.util.concurrent.ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().name("views-", 0).factory();
    }

    @Override
    public void start() {
        try {
            mongoCompatibility.verify();
        } catch (MongoException e) {
            log.debug("MongoDB is not there yet", e);
        }
        running = true;
        every(SUPERVISE_EVERY_MILLIS, this::supervise);
        every(PUBLISH_EVERY_MILLIS, this::publishPositions);
    }

    /** What is done again and again catches what goes wrong itself, so there is no outcome to look at. */
    private void every(long millis, Runnable work) {
        var unused = threads.scheduleWithFixedDelay(work, 0, millis, TimeUnit.MILLISECONDS);
    }

    private void supervise() {
        try {
            mongoCompatibility.verify();
            nodes.giveSignOfLife();
            progress.head();
            if (storesAway) {
                log.info("The stores are back.");
                Set.copyOf(processors.running().keySet()).forEach(processors::stop);
                storesAway = false;
            }
            generations.views().forEach(this::runWrittenGenerations);
            processors.shareOut();
            generations.views().forEach(rebuilds::drive);
            retries.retryDue(processors.running().keySet());
        } catch (BadSettingException e) {
            giveUp(e);
        } catch (RuntimeException e) {
            // That MongoDB is away is told by the watch over it.
            if (!storesAway && running && !(e instanceof MongoTimeoutException)) {
                log.warn("A store is away, or not as it should be; the views wait for it: {}", e.toString());
            }
            storesAway = true;
        }
    }

    /** MongoDB has come at last, and it is none that we can work with. */
    private void giveUp(BadSettingException e) {
        running = false;
        threads.shutdown();
        log.error("Debrief can't go on: {}", e.getMessage());
        Thread.ofPlatform().name("exit").start(() -> System.exit(1));
    }

    private void runWrittenGenerations(String view) {
        Set<Generation> written = Set.copyOf(states.now(view).written());
        Set<Generation> running = processors.running().keySet().stream()
                .filter(generation -> generation.view().equals(view))
                .collect(Collectors.toSet());
        running.stream().filter(generation -> !written.contains(generation)).forEach(processors::stop);
        written.forEach(processors::start);
    }

    /** Only where there is anybody to tell. */
    private void publishPositions() {
        if (nodes.count() > 1) {
            try {
                processors.running().values().forEach(GenerationProcessor::publishPositions);
            } catch (MongoException e) {
                log.debug("Nobody can be told how far the views have come", e);
            }
        }
    }

    /** Leaves nothing behind that others would have to wait for: no segment, no lease. */
    @Override
    public void stop() {
        running = false;
        threads.close();
        processors.close();
        try {
            if (!storesAway) {
                leases.releaseAll();
            }
        } catch (MongoException e) {
            log.debug("Nobody can be told that this node leaves", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After Axon has started, before the web server starts; and the other way round at the end. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 256;
    }
}
