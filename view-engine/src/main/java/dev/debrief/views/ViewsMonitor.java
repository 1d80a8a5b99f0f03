package dev.debrief.views;

import dev.debrief.support.health.Poller;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Watches how the views do. Health and metrics answer from what was seen, and never ask the stores themselves. */
@Component
class ViewsMonitor extends Poller {

    /** Right after the keeper of the views, and gone before it. */
    private static final int PHASE = 257;

    private final Generations generations;
    private final ViewStates states;
    private final ViewProcessors processors;
    private final Progress progress;
    private final DeadLetters deadLetters;
    private volatile Observation latest = new Observation(-1, Map.of(), "not looked yet", System.nanoTime());

    ViewsMonitor(
            Generations generations,
            ViewStates states,
            ViewProcessors processors,
            Progress progress,
            DeadLetters deadLetters) {
        super("views-watch", PHASE);
        this.generations = generations;
        this.states = states;
        this.processors = processors;
        this.progress = progress;
        this.deadLetters = deadLetters;
    }

    /**
     * What was seen last.
     *
     * @param head the last position in the event store
     * @param views as they were when they could last be looked at
     * @param error why they could not be looked at, null if they could
     */
    record Observation(
            long head,
            Map<String, ViewCondition> views,
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
            Map<String, ViewCondition> views = new LinkedHashMap<>();
            generations.views().forEach(view -> views.put(view, condition(view, head)));
            latest = new Observation(head, views, null, System.nanoTime());
        } catch (RuntimeException e) {
            latest = new Observation(before.head(), before.views(), e.getClass().getSimpleName(), System.nanoTime());
        }
    }

    private ViewCondition condition(String view, long head) {
        ViewState state = states.of(view);
        Generation live = state.liveGeneration();
        GenerationProcessor here = processors.running().get(live);
        long position = progress.position(live);
        ViewState.Rebuild rebuild = state.rebuild();
        return new ViewCondition(
                live.number(),
                state.complete(),
                position,
                Progress.lag(position, head),
                here == null ? 0 : here.positions().size(),
                here != null && here.fails(),
                deadLetters.count(live),
                rebuild == null ? null : rebuild.phase(),
                rebuild == null
                        ? Double.NaN
                        : Progress.share(progress.position(new Generation(view, rebuild.generation())), head));
    }
}
