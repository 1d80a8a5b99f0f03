package dev.debrief.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something over and over, on several threads at once. */
final class Load {

    private Load() {}

    /** @return how often it was done in a second, on all threads together */
    static double perSecond(Duration time, List<? extends Callable<?>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<Double>> rates = new ArrayList<>();
            for (Callable<?> task : tasks) {
                rates.add(threads.submit(() -> {
                    start.await();
                    return rate(time, task);
                }));
            }
            double all = 0;
            for (Future<Double> rate : rates) {
                all += rate.get();
            }
            return all;
        }
    }

    private static double rate(Duration time, Callable<?> task) throws Exception {
        long begin = System.nanoTime();
        long now = begin;
        int done = 0;
        while (now - begin < time.toNanos()) {
            task.call();
            done++;
            now = System.nanoTime();
        }
        return done * 1e9 / (now - begin);
    }
}
