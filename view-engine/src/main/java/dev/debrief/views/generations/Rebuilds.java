package dev.debrief.views.generations;

import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.generations.ViewState.Comparison;
import dev.debrief.views.generations.ViewState.FinishedRebuild;
import dev.debrief.views.generations.ViewState.Phase;
import dev.debrief.views.generations.ViewState.Rebuild;
import dev.debrief.views.generations.ViewState.RetiredGeneration;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rebuilds views while the live ones answer. The next generation applies all events from the first one on. When it has caught up, it gets
 * its indexes, and is compared with the live one, report by report. If they are equal, it becomes live; otherwise an operator decides. All
 * nodes write the next generation, one of them drives the rebuild.
 */
@Component
public class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    /**
     * How long a former generation is still written, for queries that began before the switch, and then kept until all writers have
     * noticed.
     */
    private static final Duration RETIRE_AFTER = Duration.ofSeconds(5);

    private final ViewStates states;
    private final Generations generations;
    private final GenerationProgress progress;
    private final Comparisons comparisons;
    private final DatabaseClock clock;
    private final Set<Generation> beingFinished = ConcurrentHashMap.newKeySet();
    private final ExecutorService finishing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("view-finishing-", 0).factory());

    Rebuilds(
            ViewStates states,
            Generations generations,
            GenerationProgress progress,
            Comparisons comparisons,
            DatabaseClock clock) {
        this.states = states;
        this.generations = generations;
        this.progress = progress;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    /** Begins a rebuild. Refused while one is under way, or the generation before is not dropped yet. */
    public ViewState begin(String view) {
        return states.change(view, state -> {
            if (!isIdle(state)) {
                throw QueryRefusals.refused(Rejection.REBUILD_UNDER_WAY);
            }
            return with(state, new Rebuild(nextNumber(state), Phase.BUILDING, clock.now(), null));
        });
    }

    private static boolean isIdle(ViewState state) {
        return state.complete() && state.rebuild() == null && state.former() == null;
    }

    private static int nextNumber(ViewState state) {
        return 1
                + Math.max(state.live(), state.last() == null ? 0 : state.last().generation());
    }

    /** Aborts the rebuild. Refused if there is none. */
    public ViewState abort(String view) {
        return states.change(view, state -> ended(state, underWay(state), false));
    }

    /** Switches to the generation that was compared with the live one. Refused if there is none. */
    public ViewState switchOver(String view) {
        return states.change(view, state -> {
            Rebuild rebuild = underWay(state);
            if (rebuild.phase() != Phase.COMPARED) {
                throw QueryRefusals.refused(Rejection.REBUILD_NOT_COMPARED);
            }
            return ended(state, rebuild, true);
        });
    }

    private static Rebuild underWay(ViewState state) {
        if (state.rebuild() == null) {
            throw QueryRefusals.refused(Rejection.REBUILD_NOT_UNDER_WAY);
        }
        return state.rebuild();
    }

    private ViewState ended(ViewState state, Rebuild rebuild, boolean switched) {
        Instant now = clock.now();
        return new ViewState(
                state.view(),
                switched ? rebuild.generation() : state.live(),
                state.complete(),
                null,
                new RetiredGeneration(switched ? state.live() : rebuild.generation(), switched, now.plus(RETIRE_AFTER)),
                new FinishedRebuild(rebuild.generation(), switched, rebuild.startedAt(), now, rebuild.comparison()));
    }

    /** Does the next step of a rebuild of the view, if this node has to do it. */
    public void drive(String view) {
        ViewState state = states.of(view);
        if (isIdle(state) || !progress.isDrivenHere(state.liveGeneration())) {
            return;
        }
        if (!state.complete() && progress.position(state.liveGeneration()) >= progress.head()) {
            finish(state.liveGeneration(), () -> complete(state.liveGeneration()));
        }
        if (state.rebuild() != null) {
            drive(state, state.rebuild());
        }
        if (state.former() != null && clock.now().isAfter(state.former().until())) {
            retire(view, state.former());
        }
    }

    private void drive(ViewState state, Rebuild rebuild) {
        Generation next = new Generation(state.view(), rebuild.generation());
        switch (rebuild.phase()) {
            case BUILDING -> {
                if (progress.position(next) >= progress.position(state.liveGeneration())) {
                    finish(next, () -> compare(state.liveGeneration(), next));
                }
            }
            case COMPARING -> finish(next, () -> compare(state.liveGeneration(), next));
            case COMPARED -> {
                if (rebuild.comparison() != null && rebuild.comparison().differing() == 0) {
                    states.change(state.view(), now -> rebuild.equals(now.rebuild()) ? ended(now, rebuild, true) : now);
                }
            }
        }
    }

    /** Runs the last step of building a generation, which takes long. If it fails, the next {@link #drive} runs it again. */
    private void finish(Generation generation, Runnable step) {
        if (beingFinished.add(generation)) {
            finishing.execute(() -> {
                try {
                    step.run();
                } catch (RuntimeException e) {
                    log.warn("The last step of building {} failed and starts again", generation.name(), e);
                } finally {
                    beingFinished.remove(generation);
                }
            });
        }
    }

    private void complete(Generation live) {
        generations.createIndexes(live);
        states.change(
                live.view(),
                state ->
                        new ViewState(state.view(), state.live(), true, state.rebuild(), state.former(), state.last()));
    }

    private void compare(Generation live, Generation next) {
        generations.createIndexes(next);
        Comparison outcome = comparisons.compare(live, next, soFar -> report(next, Phase.COMPARING, soFar));
        report(next, Phase.COMPARED, outcome);
    }

    private void report(Generation next, Phase phase, Comparison comparison) {
        states.change(next.view(), state -> {
            Rebuild rebuild = state.rebuild();
            return rebuild != null && rebuild.generation() == next.number() && rebuild.phase() != Phase.COMPARED
                    ? with(state, new Rebuild(next.number(), phase, rebuild.startedAt(), comparison))
                    : state;
        });
    }

    private void retire(String view, RetiredGeneration retired) {
        if (retired.written()) {
            RetiredGeneration unwritten = new RetiredGeneration(
                    retired.generation(), false, clock.now().plus(RETIRE_AFTER));
            states.change(view, state -> retired.equals(state.former()) ? withFormer(state, unwritten) : state);
        } else if (!beingFinished.contains(new Generation(view, retired.generation()))) {
            generations.drop(new Generation(view, retired.generation()));
            states.change(view, state -> retired.equals(state.former()) ? withFormer(state, null) : state);
        }
    }

    private static ViewState withFormer(ViewState state, @Nullable RetiredGeneration former) {
        return new ViewState(state.view(), state.live(), state.complete(), state.rebuild(), former, state.last());
    }

    private static ViewState with(ViewState state, Rebuild rebuild) {
        return new ViewState(state.view(), state.live(), state.complete(), rebuild, state.former(), state.last());
    }
}
