package dev.debrief.views.running;

import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that passes events to the writers of views. Axon pauses where readers would wait: for a tenth of a second when the queue of a
 * writer is full, although the writer is mostly idle by then; and for half a second when an event store without callbacks has nothing new.
 * A reader would wait that long for an event that was just recorded.
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
