package dev.debrief.views.generations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generations of a view, as stored.
 *
 * @param view name of the view
 * @param live number of the generation that answers queries
 * @param complete true once the live generation has reached the end of the event store; only then does it answer queries
 * @param rebuild the next generation; null if no rebuild is under way
 * @param former the generation that is being removed; null if there is none
 * @param last how the last rebuild ended; null if there was none
 */
public record ViewState(
        String view,
        int live,
        boolean complete,
        @Nullable Rebuild rebuild,
        @Nullable RetiredGeneration former,
        @Nullable FinishedRebuild last) {

    /** The phase of a rebuild. */
    public enum Phase {
        /** The new generation applies all events from the first one on. */
        BUILDING,
        /** The new generation is compared with the live one, report by report. */
        COMPARING,
        /**
         * The comparison is complete. If both are equal, the view switches at once; otherwise an operator decides to switch or to abort.
         */
        COMPARED
    }

    /**
     * A generation that is being rebuilt.
     *
     * @param generation number of the new generation
     * @param phase what the rebuild does at present
     * @param startedAt when the rebuild began, in UTC
     * @param comparison comparison with the live generation, as far as it has come; null before it begins
     */
    public record Rebuild(
            int generation,
            Phase phase,
            Instant startedAt,
            @Nullable Comparison comparison) {}

    /**
     * How a rebuild ended.
     *
     * @param generation number of the generation that was rebuilt
     * @param switched true if the view switched to it, false if the rebuild was aborted
     * @param startedAt when the rebuild began, in UTC
     * @param endedAt when the rebuild ended, in UTC
     * @param comparison last comparison with the live generation; null if aborted before it began
     */
    public record FinishedRebuild(
            int generation,
            boolean switched,
            Instant startedAt,
            Instant endedAt,
            @Nullable Comparison comparison) {}

    /**
     * A generation that is being removed.
     *
     * @param generation number of the generation
     * @param written true while it is still updated, for queries that began before the switch
     * @param until when the next step of the removal may begin, in UTC
     */
    record RetiredGeneration(int generation, boolean written, Instant until) {}

    /**
     * The result of comparing a rebuilt generation with the live one, report by report.
     *
     * @param reports number of reports, or other streams, compared so far
     * @param differing how many of them differ between the two generations
     * @param examples identifiers of differing ones; at most 20
     * @param hash SHA-256 of the rebuilt generation, in hexadecimal digits; null while the comparison runs
     * @param liveHash SHA-256 of the live generation, in hexadecimal digits; null while the comparison runs
     */
    public record Comparison(
            long reports,
            long differing,
            List<String> examples,
            @Nullable String hash,
            @Nullable String liveHash) {}

    public Generation liveGeneration() {
        return new Generation(view, live);
    }

    /** All generations that are written. */
    public List<Generation> written() {
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
