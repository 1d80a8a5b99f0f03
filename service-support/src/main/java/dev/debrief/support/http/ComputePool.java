package dev.debrief.support.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.stereotype.Component;

/**
 * Runs work that computes for more than a few milliseconds on platform threads. Requests run on virtual threads, which share as many
 * carrier threads as there are cores and give them back only when they wait: a few that compute would stop all others.
 */
@Component
public class ComputePool implements DisposableBean {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int WAITING = 200;

    private final ExecutorService threads;

    ComputePool() {
        int size = Math.max(4, Runtime.getRuntime().availableProcessors());
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("compute-", 0).daemon().factory());
        executor.allowCoreThreadTimeOut(true);
        threads = new DelegatingSecurityContextExecutorService(executor);
    }

    /**
     * The result of the work, which runs as the present caller.
     *
     * @throws UnavailableException if too much work waits already, or this takes longer than 10 s
     */
    public <T> T run(Callable<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new UnavailableException("Too many requests are computed at the same time.");
        }
        try {
            return Answers.within(DEADLINE, result, "The request takes too long to compute.");
        } finally {
            result.cancel(true);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
