package dev.debrief.query.views;

import dev.debrief.query.views.ViewOverview.GenerationOverview;
import dev.debrief.query.views.ViewOverview.RebuildOverview;
import dev.debrief.query.views.ViewOverview.SegmentOverview;
import dev.debrief.query.views.ViewState.Rebuild;
import org.springframework.stereotype.Component;

/** Gathers how the views stand, on all nodes together. */
@Component
class Overviews {

    private final ViewStates states;
    private final Progress progress;
    private final DeadLetters deadLetters;

    Overviews(ViewStates states, Progress progress, DeadLetters deadLetters) {
        this.states = states;
        this.progress = progress;
        this.deadLetters = deadLetters;
    }

    ViewOverview of(String view) {
        ViewState state = states.now(view);
        long head = progress.head();
        return new ViewOverview(
                view,
                state.complete(),
                of(state.liveGeneration(), head),
                head,
                state.rebuild() == null ? null : of(view, state.rebuild(), head),
                state.last());
    }

    private GenerationOverview of(Generation generation, long head) {
        long position = progress.position(generation);
        return new GenerationOverview(
                generation.number(),
                position,
                Progress.lag(position, head),
                deadLetters.count(generation),
                progress.segments(generation).stream()
                        .map(segment -> new SegmentOverview(segment.segment(), segment.reached(), segment.owner()))
                        .toList());
    }

    private RebuildOverview of(String view, Rebuild rebuild, long head) {
        GenerationOverview generation = of(new Generation(view, rebuild.generation()), head);
        return new RebuildOverview(
                generation,
                rebuild.phase(),
                rebuild.startedAt(),
                Progress.share(generation.position(), head),
                rebuild.comparison());
    }
}
