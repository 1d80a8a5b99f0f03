package dev.debrief.support.health;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Monitors whether a store is reachable, and logs a line every 30 seconds while it is not. */
public final class StoreMonitor extends Poller implements HealthIndicator {

    /** After Axon starts to connect, before anything that needs the stores. */
    private static final int PHASE = 128;

    private static final Logger log = LoggerFactory.getLogger(StoreMonitor.class);

    private static final Duration REMIND_EVERY = Duration.ofSeconds(30);

    private final String store;
    private final Probe probe;

    private volatile Health seen =
            Health.down().withDetail("error", "not checked yet").build();
    private volatile long seenAt = System.nanoTime();
    private int failures;
    private long remindedAt;

    /** @param store the name in log lines and health details, such as {@code MongoDB at localhost:27017} */
    public StoreMonitor(String store, Probe probe) {
        super("store-watch", PHASE);
        this.store = store;
        this.probe = probe;
    }

    /** Checks that the store responds. */
    @FunctionalInterface
    public interface Probe {

        /**
         * @return details about the store
         * @throws Exception if the store is unreachable; the first line of the message gives the reason
         */
        Map<String, ?> look() throws Exception;
    }

    @Override
    public Health health() {
        return silence(seenAt)
                .map(silence -> Health.down()
                        .withDetail("store", store)
                        .withDetail("error", silence)
                        .build())
                .orElse(seen);
    }

    @Override
    protected void poll() {
        try {
            seen = Health.up()
                    .withDetail("store", store)
                    .withDetails(probe.look())
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
            log.info("{} is reachable again.", store);
        }
        failures = 0;
    }

    /** A single failure is not logged. */
    private void wasAway(String reason) {
        failures++;
        boolean due = failures == 2 || System.nanoTime() - remindedAt > REMIND_EVERY.toNanos();
        if (failures > 1 && due && isRunning()) {
            log.warn("Waiting for {}: {}", store, reason);
            remindedAt = System.nanoTime();
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
