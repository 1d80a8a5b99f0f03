package dev.debrief.query.views;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second how the views do. Health and metrics answer from what was seen, and never ask the stores themselves. */
@Component
class ViewsWatch implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STALE_AFTER = Duration.ofSeconds(8);

    private final Generations generations;
    private final ViewStates states;
    private final ViewProcessors processors;
    private final Progress progress;
    private final DeadLetters deadLetters;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views-watch-", 0).factory());
    private volatile Seen seen = new Seen(-1, Map.of(), "not looked yet", System.nanoTime());
    private volatile boolean running;

    ViewsWatch(
            Generations generations,
            ViewStates states,
            ViewProcessors processors,
            Progress progress,
            DeadLetters deadLetters) {
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
    record Seen(
            long head,
            Map<String, Condition> views,
            @Nullable String error,
            long at) {}

    Seen seen() {
        Seen last = seen;
        long age = System.nanoTime() - last.at();
        return age < STALE_AFTER.toNanos()
                ? last
                : new Seen(
                        last.head(),
                        last.views(),
                        "no answer for " + TimeUnit.NANOSECONDS.toSeconds(age) + " s",
                        last.at());
    }

    private void look() {
        Seen before = seen;
        try {
            long head = progress.head();
            Map<String, Condition> views = new LinkedHashMap<>();
            generations.views().forEach(view -> views.put(view, condition(view, head)));
            seen = new Seen(head, views, null, System.nanoTime());
        } catch (RuntimeException e) {
            seen = new Seen(before.head(), before.views(), e.getClass().getSimpleName(), System.nanoTime());
        }
    }

    private Condition condition(String view, long head) {
        ViewState state = states.of(view);
        Generation live = state.liveGeneration();
        RunningView here = processors.running().get(live);
        long position = progress.position(live);
        ViewState.Rebuild rebuild = state.rebuild();
        return new Condition(
                live.number(),
                state.complete(),
                position,
                Math.max(0, head - position),
                here == null ? 0 : here.positions().size(),
                here != null && here.fails(),
                deadLetters.count(live),
                rebuild == null ? null : rebuild.phase(),
                rebuild == null ? Double.NaN : share(new Generation(view, rebuild.generation()), head));
    }

    private double share(Generation generation, long head) {
        return head < 0 ? 1 : Math.min(1, (progress.position(generation) + 1.0) / (head + 1.0));
    }

    @Override
    public void start() {
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Right after the keeper of the views, and gone before it. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 257;
    }
}
