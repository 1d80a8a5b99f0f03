package dev.debrief.support.health;

import dev.debrief.support.http.Answers;
import dev.debrief.support.http.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calls to an event store on the network: they fail after one second instead of waiting for it, and for half a second after a failure
 * they fail at once. So a read that can do without the store is not held up while it is away. Calls to an embedded store are just made.
 */
@Component
public class StoreCalls implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final boolean remote;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("store-call").factory());
    private volatile long pausedAt = System.nanoTime() - PAUSE.toNanos();

    /** @param remote whether the event store is on the network */
    public StoreCalls(@Value("${axon.axonserver.enabled:true}") boolean remote) {
        this.remote = remote;
    }

    /**
     * The result of a call.
     *
     * @throws RuntimeException if it fails, or takes too long
     */
    public <T> T call(Callable<T> call) {
        if (!remote) {
            return direct(call);
        }
        if (System.nanoTime() - pausedAt < PAUSE.toNanos()) {
            throw new UnavailableException("The event store did not answer a moment ago.");
        }
        Future<T> result = threads.submit(call);
        try {
            return Answers.within(PATIENCE, result, "The event store does not answer.");
        } catch (RuntimeException e) {
            pausedAt = System.nanoTime();
            throw e;
        } finally {
            result.cancel(true);
        }
    }

    private static <T> T direct(Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
