package dev.debrief.views;

import dev.debrief.views.ViewState.FinishedRebuild;
import dev.debrief.views.ViewState.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a view stands.
 *
 * @param complete whether it answers: it has come to the end of the events once
 * @param live the generation that answers
 * @param head the last position in the event store, -1 if there is none
 * @param rebuild the generation that is being made anew, null if none is
 * @param last how the last rebuild ended, null if there was none
 */
record ViewStatus(
        String view,
        boolean complete,
        GenerationStatus live,
        long head,
        @Nullable RebuildStatus rebuild,
        @Nullable FinishedRebuild last) {

    /**
     * How far a generation has come.
     *
     * @param position up to which all events are taken in, -1 before the first
     * @param lag how many positions are left to the head
     * @param parked how many reports are parked because of an event that can't be taken in
     */
    record GenerationStatus(int generation, long position, long lag, long parked, List<SegmentStatus> segments) {}

    /**
     * How far the part of the reports has come that one node writes at a time.
     *
     * @param node the process that is at work on it, null if none is
     */
    record SegmentStatus(
            int segment, long position, @Nullable String node) {}

    /**
     * How far a rebuild has come.
     *
     * @param progress the share of the events that is taken in, 0 to 1
     * @param comparison with the live generation, null before it begins
     */
    record RebuildStatus(
            GenerationStatus generation,
            Phase phase,
            Instant startedAt,
            double progress,
            ViewState.@Nullable Comparison comparison) {}
}
