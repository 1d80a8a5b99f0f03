package dev.debrief.views.admin;

import dev.debrief.support.health.Poller;
import dev.debrief.views.Progress;
import dev.debrief.views.generations.Generations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Polls the status of the views. Health and metrics use the last result and never query the stores themselves. */
@Component
class ViewsMonitor extends Poller {

    /** Starts right after the supervisor of the views, and stops before it. */
    private static final int PHASE = 257;

    private final Generations generations;
    private final ViewStatuses statuses;
    private final Progress progress;
    private volatile Observation latest = new Observation(-1, Map.of(), "not polled yet", System.nanoTime());

    ViewsMonitor(Generations generations, ViewStatuses statuses, Progress progress) {
        super("views-watch", PHASE);
        this.generations = generations;
        this.statuses = statuses;
        this.progress = progress;
    }

    /**
     * The last result.
     *
     * @param head the last position in the event store
     * @param views the last known status of each view
     * @param error why the last poll failed; null if it succeeded
     */
    record Observation(
            long head,
            Map<String, ViewStatus> views,
            @Nullable String error,
            long at) {}

    Observation latest() {
        Observation last = latest;
        return silence(last.at())
                .map(silence -> new Observation(last.head(), last.views(), silence, last.at()))
                .orElse(last);
    }

    @Override
    protected void poll() {
        Observation before = latest;
        try {
            long head = progress.head();
            Map<String, ViewStatus> views = new LinkedHashMap<>();
            generations.views().forEach(view -> views.put(view, statuses.of(view, head)));
            latest = new Observation(head, views, null, System.nanoTime());
        } catch (RuntimeException e) {
            latest = new Observation(before.head(), before.views(), e.getClass().getSimpleName(), System.nanoTime());
        }
    }
}
