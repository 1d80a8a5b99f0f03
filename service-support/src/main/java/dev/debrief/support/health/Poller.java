package dev.debrief.support.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/**
 * Polls a dependency every second on its own thread while Axon runs. Callers get the last result at once, even while the dependency hangs.
 */
public abstract class Poller implements SmartLifecycle {

    private static final Duration POLL_EVERY = Duration.ofSeconds(1);
    private static final Duration STALE_AFTER = Duration.ofSeconds(8);

    private final ScheduledExecutorService thread;
    private final int phase;
    private volatile boolean running;

    /** @param afterAxon how many lifecycle phases after Axon it starts; it stops as many phases before Axon */
    protected Poller(String thread, int afterAxon) {
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(thread + "-", 0).factory());
        this.phase = SpringAxonConfiguration.LIFECYCLE_PHASE + afterAxon;
    }

    /** Polls once. Must catch its own failures. */
    protected abstract void poll();

    /**
     * Describes how long there was no result.
     *
     * @param seenAt time of the last result, by {@link System#nanoTime}
     * @return empty if the last result is recent
     */
    protected static Optional<String> silence(long seenAt) {
        long age = System.nanoTime() - seenAt;
        return age < STALE_AFTER.toNanos()
                ? Optional.empty()
                : Optional.of("no answer for " + TimeUnit.NANOSECONDS.toSeconds(age) + " s");
    }

    @Override
    public final void start() {
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::poll, 0, POLL_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public final void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
