package dev.debrief.views;

import dev.debrief.api.DomainEvent;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How far the views have come, over all nodes, and waiting for them: whoever writes and then reads finds what was written. */
public interface Progress {

    /**
     * Waits until the view has applied all events that the store holds at the time of the call: up to 5 s if this node writes it, up to
     * 1 s if others do, and not at all if it has not moved since a caller waited in vain.
     *
     * @return false if it has not; true also if the store cannot be reached, as nothing can be recorded then
     */
    boolean catchUp(String view);

    /**
     * The same for a caller who must not miss certain events. Where nobody applies events to the view at the moment, looks into the store
     * whether there are such events among those that it has not applied, and only then waits for it, up to 5 s.
     *
     * @param matters whether an event must not be missed, given the id of its stream
     */
    boolean catchUpFully(String view, BiPredicate<String, DomainEvent> matters);

    /**
     * Waits until the view has applied all events of a report, as long as {@link #catchUp(String)} does.
     *
     * @param version supplies the last version that the view has applied
     * @param needed the version that the caller cannot do without, for which it waits up to 5 s; null if any will do
     */
    Reached catchUp(String view, String report, LongSupplier version, @Nullable Long needed);

    /** All reports that the view has parked, by their ids. */
    Set<String> parked(String view);

    /** Whether the view has parked a report. */
    boolean isParked(String view, String report);

    /** The generation that answers, and what it has parked. */
    GenerationStamp generationStamp(String view);

    /** The last position that the view has applied, -1 before the first. */
    long position(String view);

    /** The last position that all views have applied, also those that do not answer yet. */
    long reached();

    /** Whether all views answer queries. */
    boolean isComplete();

    /** The last position in the store, -1 if it is empty. */
    long head();

    /**
     * The generation of a view that answers, and what it has parked. Its rows change behind the position it has reached only if a rebuild
     * takes its place, or if a parked report is released.
     *
     * @param parked the reports, each with the version that could not be applied
     */
    record GenerationStamp(int generation, Set<String> parked) {

        /** Whether a reader who has read all rows under the other stamp has missed nothing. */
        public boolean continues(GenerationStamp other) {
            return generation == other.generation && parked.containsAll(other.parked);
        }
    }

    /** How far a view has come with a report. */
    enum CatchUpState {
        /** It has applied all that is recorded. */
        CURRENT,
        /** It has not come that far yet. */
        BEHIND,
        /** It has come to an event of the report that it could not apply. */
        PARKED
    }

    /** The last version of a report that a view has applied, and what that means. */
    record Reached(long version, CatchUpState standing) {}

    /** How long a reader waits for what this node applies, or cannot do without. */
    Duration PATIENCE = Duration.ofSeconds(5);

    /** Waits, up to 5 s, until the condition holds; false if it does not. */
    static boolean await(BooleanSupplier condition) {
        return await(PATIENCE, condition);
    }

    /** Waits until the condition holds; false if it does not in time. */
    static boolean await(Duration patience, BooleanSupplier condition) {
        return await(patience, Duration.ofMillis(2), condition);
    }

    /** The same for a condition that costs something: it is evaluated after each pause. */
    static boolean await(Duration patience, Duration pause, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
