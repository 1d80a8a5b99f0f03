package dev.debrief.views;

import dev.debrief.views.Segments.SegmentClaim;
import dev.debrief.views.ViewState.Rebuild;
import dev.debrief.views.ViewStatus.GenerationStatus;
import dev.debrief.views.ViewStatus.RebuildStatus;
import dev.debrief.views.ViewStatus.SegmentStatus;
import org.springframework.stereotype.Component;

/** Assembles the status of each view, over all nodes. */
@Component
class ViewStatuses {

    private final ViewStates states;
    private final GenerationProgress progress;
    private final Segments segments;
    private final DeadLetters deadLetters;

    ViewStatuses(ViewStates states, GenerationProgress progress, Segments segments, DeadLetters deadLetters) {
        this.states = states;
        this.progress = progress;
        this.segments = segments;
        this.deadLetters = deadLetters;
    }

    ViewStatus of(String view) {
        return of(view, progress.head());
    }

    /** @param head the last position in the event store */
    ViewStatus of(String view, long head) {
        ViewState state = states.now(view);
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
                lag(position, head),
                deadLetters.count(generation),
                segments.of(generation.name()).stream().map(this::of).toList());
    }

    private SegmentStatus of(SegmentClaim claim) {
        return new SegmentStatus(claim.segment(), claim.position(), segments.isWritten(claim) ? claim.owner() : null);
    }

    private RebuildStatus of(String view, Rebuild rebuild, long head) {
        GenerationStatus generation = of(new Generation(view, rebuild.generation()), head);
        return new RebuildStatus(
                generation,
                rebuild.phase(),
                rebuild.startedAt(),
                share(generation.position(), head),
                rebuild.comparison());
    }

    private static long lag(long position, long head) {
        return Math.max(0, head - position);
    }

    private static double share(long position, long head) {
        return head < 0 ? 1 : Math.min(1, (position + 1.0) / (head + 1.0));
    }
}
