package dev.debrief.query.views;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that hands events to those who write views. When as many wait as a writer may have waiting, the framework looks again
 * after a tenth of a second; the writer is idle by then, most of the time. Here it looks again at once.
 */
final class Coordinators extends ScheduledThreadPoolExecutor {

    private static final long FRAMEWORK_PAUSE_MILLIS = 100;
    private static final long PAUSE_MILLIS = 2;

    Coordinators() {
        super(1, Thread.ofPlatform().daemon().name("view-events-", 0).factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == FRAMEWORK_PAUSE_MILLIS
                ? super.schedule(command, PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                : super.schedule(command, delay, unit);
    }
}
