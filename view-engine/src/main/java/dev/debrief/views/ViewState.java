package dev.debrief.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which generations of a view there are.
 *
 * @param live the one that answers
 * @param complete whether the live one has come to the end of the events once; before that it does not answer
 * @param rebuild the next one, if the view is being made anew
 * @param former the one before, while it is being put away
 * @param last how the last rebuild ended, null if there was none
 */
record ViewState(
        String view,
        int live,
        boolean complete,
        @Nullable Rebuild rebuild,
        @Nullable RetiredGeneration former,
        @Nullable FinishedRebuild last) {

    /** What a rebuild is at. */
    enum Phase {
        /** Takes in the events from the first one on. */
        BUILDING,
        /** Is compared with the live generation, report by report. */
        COMPARING,
        /** Takes the live one's place at once if it says the same; else waits for a decision to switch or to abort. */
        COMPARED
    }

    /**
     * A generation in the making.
     *
     * @param comparison as far as it has come, null before it begins
     */
    record Rebuild(
            int generation,
            Phase phase,
            Instant startedAt,
            @Nullable Comparison comparison) {}

    /** How a rebuild ended: switched to, or aborted. */
    record FinishedRebuild(
            int generation,
            boolean switched,
            Instant startedAt,
            Instant endedAt,
            @Nullable Comparison comparison) {}

    /**
     * A generation on its way out.
     *
     * @param written whether it is still written, for those who read it when it was put away
     */
    record RetiredGeneration(int generation, boolean written, Instant until) {}

    /**
     * The outcome of comparing two generations.
     *
     * @param reports how many reports were compared
     * @param differing how many of them are not the same in both
     * @param examples some of those
     * @param hash of everything in the generation that was built; null while the comparison goes on
     * @param liveHash the same of the generation it was compared with
     */
    record Comparison(
            long reports,
            long differing,
            List<String> examples,
            @Nullable String hash,
            @Nullable String liveHash) {}

    Generation liveGeneration() {
        return new Generation(view, live);
    }

    /** All that are written. */
    List<Generation> written() {
        List<Generation> generations = new ArrayList<>();
        generations.add(liveGeneration());
        if (rebuild != null) {
            generations.add(new Generation(view, rebuild.generation()));
        }
        if (former != null && former.written()) {
            generations.add(new Generation(view, former.generation()));
        }
        return generations;
    }
}
