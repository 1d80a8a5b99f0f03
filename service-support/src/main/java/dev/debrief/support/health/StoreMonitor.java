package dev.debrief.support.health;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Watches whether a store is there. While it is away, says so in one line now and then. */
public final class StoreMonitor extends Poller implements HealthIndicator {

    /** Once Axon has begun to connect, before whatever needs the stores. */
    private static final int PHASE = 128;

    private static final Logger log = LoggerFactory.getLogger(StoreMonitor.class);

    private static final Duration REMIND_EVERY = Duration.ofSeconds(30);

    private final String store;
    private final Probe probe;

    private volatile Health seen =
            Health.down().withDetail("error", "not looked yet").build();
    private volatile long seenAt = System.nanoTime();
    private int failures;
    private long remindedAt;

    /** @param store as it is called in the log and in the health details, such as {@code MongoDB at localhost:27017} */
    public StoreMonitor(String store, Probe probe) {
        super("store-watch", PHASE);
        this.store = store;
        this.probe = probe;
    }

    /** Asks the store for a sign of life. */
    @FunctionalInterface
    public interface Probe {

        /**
         * @return what is worth knowing about the store
         * @throws Exception if it is away; the first line of the message says why
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
            log.info("{} is there.", store);
        }
        failures = 0;
    }

    /** A single failure is not worth a line. */
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
