package dev.debrief.views.admin;

import dev.debrief.support.health.Poller;
import dev.debrief.views.Progress;
import dev.debrief.views.generations.Generations;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Polls the status of the views. Health and metrics use the last result and never query the stores themselves. */
@Component
class ViewsMonitor extends Poller {

    /** Starts after the supervisor of the views, and after whoever waits for them before the web server starts. Stops before them. */
    private static final int PHASE = 513;

    private final Generations generations;
    private final ViewStatuses statuses;
    private final Progress progress;
    private final Clock clock;
    private final Freshness freshness = new Freshness();
    private long head = -1;
    private volatile Observation latest = Observation.NONE;

    ViewsMonitor(Generations generations, ViewStatuses statuses, Progress progress, Clock clock) {
        super("views-watch", PHASE);
        this.generations = generations;
        this.statuses = statuses;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The last result.
     *
     * @param head the last known position in the event store
     * @param storeAway whether the event store did not answer: the views go on answering
     * @param views the last known status of each view
     * @param asOf all that was recorded by then is in the views; null if not known
     * @param error why the last poll failed; null if it succeeded
     */
    record Observation(
            long head,
            boolean storeAway,
            Map<String, ViewStatus> views,
            @Nullable Instant asOf,
            @Nullable String error,
            long at) {

        static final Observation NONE = new Observation(-1, true, Map.of(), null, "not polled yet", System.nanoTime());

        Observation failed(String why) {
            return new Observation(head, storeAway, views, asOf, why, System.nanoTime());
        }

        Observation silent(String silence) {
            return new Observation(head, storeAway, views, asOf, silence, at);
        }

        /** The last position that all views have applied, -1 before the first. */
        long position() {
            return ViewsMonitor.position(views);
        }
    }

    private static long position(Map<String, ViewStatus> views) {
        return views.values().stream()
                .mapToLong(view -> view.live().position())
                .min()
                .orElse(-1);
    }

    Observation latest() {
        Observation last = latest;
        return silence(last.at()).map(last::silent).orElse(last);
    }

    @Override
    protected void poll() {
        boolean storeAway = !observeStore();
        try {
            statuses.refresh();
            Map<String, ViewStatus> views = new LinkedHashMap<>();
            generations.views().forEach(view -> views.put(view, statuses.of(view, head)));
            freshness.reach(position(views));
            latest = new Observation(head, storeAway, views, freshness.asOf(), null, System.nanoTime());
        } catch (RuntimeException e) {
            latest = latest.failed(e.getClass().getSimpleName());
        }
    }

    /** False if the event store does not answer. */
    private boolean observeStore() {
        Instant before = clock.instant();
        try {
            head = progress.head();
            freshness.observe(head, before);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
