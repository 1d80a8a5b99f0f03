package dev.debrief.query.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the index follow the view also while nobody searches, so that searches find little to do. */
@Component
class SearchIndexer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SearchIndexer.class);

    private static final long FOLLOW_EVERY_MILLIS = 500;
    private static final long COMMIT_EVERY_SECONDS = 10;

    /** A longer run would have searches wait that only need the first part of it. */
    private static final long RUN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final SearchIndex index;
    private final CauseModels causeModels;
    private final Duration learnEvery;
    private final ScheduledExecutorService thread = thread("search-index");
    private final ScheduledExecutorService learning = thread("search-learning");
    private final boolean follow;
    private volatile boolean running;
    private volatile boolean failing;

    SearchIndexer(
            SearchIndex index,
            CauseModels causeModels,
            @Value("${debrief.search.learn-every-seconds:60}") int learnEverySeconds,
            @Value("${debrief.search.follow:true}") boolean follow) {
        this.follow = follow;
        this.index = index;
        this.learnEvery = Duration.ofSeconds(learnEverySeconds);
        this.causeModels = causeModels;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void start() {
        running = true;
        repeat(thread, Duration.ofMillis(FOLLOW_EVERY_MILLIS), () -> index.follow(RUN_NANOS));
        repeat(thread, Duration.ofSeconds(COMMIT_EVERY_SECONDS), index::commit);
        repeat(learning, learnEvery, causeModels::learn);
    }

    private void repeat(ScheduledExecutorService executor, Duration every, Work work) {
        var unused = executor.scheduleWithFixedDelay(
                () -> attempt(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** A repeated task that throws would not be repeated. Only the first failure of several is logged. */
    private void attempt(Work work) {
        try {
            work.run();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (running && !failing) {
                log.warn("The search index cannot follow the views; it tries again: {}", e.toString());
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        running = false;
        learning.shutdownNow();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                log.debug("The search index does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        attempt(index::commit);
    }

    /** Off where nobody searches: the index then takes in what is new when it is asked. */
    @Override
    public boolean isAutoStartup() {
        return follow;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
