package dev.debrief.views;

import dev.debrief.views.ViewState.Rebuild;
import dev.debrief.views.ViewStatus.GenerationStatus;
import dev.debrief.views.ViewStatus.RebuildStatus;
import dev.debrief.views.ViewStatus.SegmentStatus;
import org.springframework.stereotype.Component;

/** Gathers how the views stand, on all nodes together. */
@Component
class ViewStatuses {

    private final ViewStates states;
    private final Progress progress;
    private final DeadLetters deadLetters;

    ViewStatuses(ViewStates states, Progress progress, DeadLetters deadLetters) {
        this.states = states;
        this.progress = progress;
        this.deadLetters = deadLetters;
    }

    ViewStatus of(String view) {
        ViewState state = states.now(view);
        long head = progress.head();
        return new ViewStatus(
                view,
                state.complete(),
                of(state.liveGeneration(), head),
                head,
                state.rebuild() == null ? null : of(view, state.rebuild(), head),
                state.last());
    }

    private GenerationStatus of(Generation generation, long head) {
        long position = progress.position(generation);
        return new GenerationStatus(
                generation.number(),
                position,
                Progress.lag(position, head),
                deadLetters.count(generation),
                progress.segments(generation).stream()
                        .map(segment -> new SegmentStatus(segment.segment(), segment.reached(), segment.owner()))
                        .toList());
    }

    private RebuildStatus of(String view, Rebuild rebuild, long head) {
        GenerationStatus generation = of(new Generation(view, rebuild.generation()), head);
        return new RebuildStatus(
                generation,
                rebuild.phase(),
                rebuild.startedAt(),
                Progress.share(generation.position(), head),
                rebuild.comparison());
    }
}
