package dev.debrief.views.admin;

import dev.debrief.views.admin.ViewStatus.GenerationStatus;
import dev.debrief.views.admin.ViewStatus.RebuildStatus;
import dev.debrief.views.admin.ViewStatus.SegmentStatus;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.GenerationProgress;
import dev.debrief.views.generations.ViewState;
import dev.debrief.views.generations.ViewState.Rebuild;
import dev.debrief.views.generations.ViewStates;
import dev.debrief.views.parking.DeadLetters;
import dev.debrief.views.running.Segments;
import dev.debrief.views.running.Segments.SegmentClaim;
import org.springframework.stereotype.Component;

/** Assembles the status of each view, over all nodes. */
@Component
public class ViewStatuses {

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

    /** Reads the states of all views at once, for {@link #of} to use. */
    void refresh() {
        states.refresh();
    }

    public ViewStatus of(String view) {
        return of(view, progress.head());
    }

    /** @param head the last position in the event store */
    ViewStatus of(String view, long head) {
        ViewState state = states.of(view);
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
                segments.recent(generation.name()).stream().map(this::of).toList());
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
