package dev.debrief.views.running;

import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that hands events to those who write views. The framework pauses where we can't wait: for a tenth of a second when as many
 * events wait as a writer may have waiting, although the writer is idle by then, most of the time; and for half a second when an event
 * store that can't call back has nothing new, which is how long a reader would wait for what was just recorded.
 */
final class CoordinatorExecutor extends ScheduledThreadPoolExecutor {

    private static final Map<Long, Long> PAUSES_MILLIS = Map.of(100L, 2L, 500L, 20L);

    CoordinatorExecutor() {
        super(1, Thread.ofPlatform().daemon().name("view-events-", 0).factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        long millis = unit.toMillis(delay);
        return super.schedule(command, PAUSES_MILLIS.getOrDefault(millis, millis), TimeUnit.MILLISECONDS);
    }
}
