package dev.debrief.standalone;

import dev.debrief.views.Progress;
import dev.debrief.views.generations.UnusedViews;
import java.time.Duration;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the views up to date before the web server starts, so that no report is missing after a start. Deletes those of earlier versions:
 * no other process has the file open.
 */
@Component
class ViewsFirst implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ViewsFirst.class);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Progress progress;
    private final UnusedViews unused;
    private volatile boolean running;

    ViewsFirst(Progress progress, UnusedViews unused) {
        this.progress = progress;
        this.unused = unused;
    }

    @Override
    public void start() {
        long head = progress.head();
        while (!Progress.await(Progress.PATIENCE, PAUSE, () -> progress.isComplete() && progress.reached() >= head)) {
            long reached = progress.reached();
            if (reached < head) {
                log.info("Building the views: event {} of {}", Math.max(0, reached), head);
            } else {
                log.info("Building the indexes of the views");
            }
        }
        unused.drop();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After Axon has started its event processors, before the web server starts. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 512;
    }
}
