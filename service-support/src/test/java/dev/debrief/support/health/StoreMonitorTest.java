package dev.debrief.support.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A store is there if it answers; whoever asks us is answered at once in any case. */
class StoreMonitorTest {

    @Test
    void a_store_that_answers_is_up() {
        Health health = seen(() -> Map.of("head", 7));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEqualTo(Map.of("store", "the store", "head", 7));
    }

    @Test
    void a_store_that_fails_is_down_with_the_first_line_of_the_reason() {
        Health health = seen(() -> {
            throw new IllegalStateException("gone\nand much more");
        });

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).isEqualTo(Map.of("store", "the store", "error", "gone"));
    }

    @Test
    void while_a_store_hangs_the_last_answer_is_given_at_once() {
        CountDownLatch never = new CountDownLatch(1);
        StoreMonitor watch = new StoreMonitor("the store", () -> {
            never.await();
            return Map.of();
        });
        watch.start();

        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        watch.stop();
    }

    private static Health seen(StoreMonitor.Probe probe) {
        StoreMonitor watch = new StoreMonitor("the store", probe);
        watch.start();
        await().until(() -> watch.health().getDetails().containsKey("store"));
        watch.stop();
        return watch.health();
    }
}
