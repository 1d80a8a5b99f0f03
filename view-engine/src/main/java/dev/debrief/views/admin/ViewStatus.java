package dev.debrief.views.admin;

import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.ViewState;
import dev.debrief.views.generations.ViewState.FinishedRebuild;
import dev.debrief.views.generations.ViewState.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a view, on all nodes together.
 *
 * @param view name of the view
 * @param complete true once the live generation has reached the end of the event store; only then does it answer queries
 * @param live the generation that answers queries
 * @param head last position in the event store; -1 if the store is empty
 * @param rebuild the generation being rebuilt; null if no rebuild is under way
 * @param last how the last rebuild ended; null if there was none
 */
public record ViewStatus(
        String view,
        boolean complete,
        GenerationStatus live,
        long head,
        @Nullable RebuildStatus rebuild,
        @Nullable FinishedRebuild last) {

    Generation liveGeneration() {
        return new Generation(view, live.generation());
    }

    /**
     * How far a generation of a view has come.
     *
     * @param generation number of the generation; a rebuild gets a higher number
     * @param position event store position up to which all events are applied; -1 before the first
     * @param lag number of positions from there to the head
     * @param parked number of reports or other streams parked because an event could not be applied
     * @param segments progress of each segment
     */
    public record GenerationStatus(
            int generation, long position, long lag, long parked, List<SegmentStatus> segments) {}

    /**
     * How far a segment has come. A segment is a share of the event streams that one node at a time applies.
     *
     * @param segment number of the segment, from 0
     * @param position event store position up to which the segment is applied; -1 before the first
     * @param node name of the node that applies the segment; null if none does
     */
    record SegmentStatus(
            int segment, long position, @Nullable String node) {}

    /**
     * How far a rebuild has come.
     *
     * @param generation progress of the new generation
     * @param phase what the rebuild does at present
     * @param startedAt when the rebuild began, in UTC
     * @param progress share of the events that are applied, 0 to 1
     * @param comparison comparison with the live generation; null before it begins
     */
    public record RebuildStatus(
            GenerationStatus generation,
            Phase phase,
            Instant startedAt,
            double progress,
            ViewState.@Nullable Comparison comparison) {}
}
