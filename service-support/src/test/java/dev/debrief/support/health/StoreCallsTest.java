package dev.debrief.support.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.support.http.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreCallsTest {

    private final StoreCalls store = new StoreCalls(true);
    private final AtomicInteger called = new AtomicInteger();

    @AfterEach
    void close() {
        store.destroy();
    }

    @Test
    void a_call_is_answered() {
        assertThat(store.<Integer>call(called::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void a_failure_is_thrown_as_it_is_and_the_next_call_fails_at_once() {
        assertThatThrownBy(() -> store.call(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThatThrownBy(() -> store.call(called::incrementAndGet)).isInstanceOf(UnavailableException.class);
        assertThat(called).hasValue(0);
    }

    @Test
    void a_call_that_hangs_ends_after_a_second() {
        long begun = System.nanoTime();

        assertThatThrownBy(() -> store.call(() -> {
                    new CountDownLatch(1).await();
                    return 1;
                }))
                .isInstanceOf(UnavailableException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
    }

    @Test
    void an_embedded_store_is_called_whatever_happened_before() {
        StoreCalls embedded = new StoreCalls(false);
        assertThatThrownBy(() -> embedded.call(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(embedded.<Integer>call(called::incrementAndGet)).isEqualTo(1);
    }
}
