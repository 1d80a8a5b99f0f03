package dev.debrief.support.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second whether a store is there, on a thread of its own: whoever asks for health is answered at once, also while a
 * store hangs. While the store is away it says so in one line now and then.
 */
public final class StoreWatch implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STALE_AFTER = Duration.ofSeconds(8);
    private static final Duration REMIND_EVERY = Duration.ofSeconds(30);

    private final String store;
    private final Look look;
    private final ScheduledExecutorService thread;

    private volatile Health seen =
            Health.down().withDetail("error", "not looked yet").build();
    private volatile long seenAt = System.nanoTime();
    private volatile boolean running;
    private int failures;
    private long remindedAt;

    /** @param store as it is called in the log and in the health details, such as {@code MongoDB at localhost:27017} */
    public StoreWatch(String store, Look look) {
        this.store = store;
        this.look = look;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-watch-", 0).factory());
    }

    /** Asks the store for a sign of life. */
    @FunctionalInterface
    public interface Look {

        /**
         * @return what is worth knowing about the store
         * @throws Exception if it is away; the first line of the message says why
         */
        Map<String, ?> look() throws Exception;
    }

    @Override
    public Health health() {
        long age = System.nanoTime() - seenAt;
        return age < STALE_AFTER.toNanos()
                ? seen
                : Health.down()
                        .withDetail("store", store)
                        .withDetail("error", "no answer for " + TimeUnit.NANOSECONDS.toSeconds(age) + " s")
                        .build();
    }

    private void look() {
        try {
            seen = Health.up()
                    .withDetail("store", store)
                    .withDetails(look.look())
                    .build();
            wasThere();
        } catch (Exception e) {
            String reason = firstLine(e);
            seen = Health.down()
                    .withDetail("store", store)
                    .withDetail("error", reason)
                    .build();
            wasAway(reason);
        }
        seenAt = System.nanoTime();
    }

    private void wasThere() {
        if (failures > 1) {
            log.info("{} is there.", store);
        }
        failures = 0;
    }

    /** A single failure is not worth a line. */
    private void wasAway(String reason) {
        failures++;
        boolean due = failures == 2 || System.nanoTime() - remindedAt > REMIND_EVERY.toNanos();
        if (failures > 1 && due && running) {
            log.warn("Waiting for {}: {}", store, reason);
            remindedAt = System.nanoTime();
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    @Override
    public void start() {
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Once Axon has begun to connect, before whatever needs the stores. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 128;
    }
}
