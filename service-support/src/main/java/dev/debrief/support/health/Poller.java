package dev.debrief.support.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at something every second, on a thread of its own, from when Axon has started until it stops. Whoever asks is answered from what
 * was seen last, at once, also while what is looked at hangs.
 */
public abstract class Poller implements SmartLifecycle {

    private static final Duration POLL_EVERY = Duration.ofSeconds(1);
    private static final Duration STALE_AFTER = Duration.ofSeconds(8);

    private final ScheduledExecutorService thread;
    private final int phase;
    private volatile boolean running;

    /** @param afterAxon how many phases after Axon it starts, and before Axon it stops */
    protected Poller(String thread, int afterAxon) {
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(thread + "-", 0).factory());
        this.phase = SpringAxonConfiguration.LIFECYCLE_PHASE + afterAxon;
    }

    /** Looks, and catches what goes wrong itself. */
    protected abstract void poll();

    /**
     * Says since when nothing was seen.
     *
     * @param seenAt when something was seen last, by {@link System#nanoTime}
     * @return empty if that was not long ago
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
