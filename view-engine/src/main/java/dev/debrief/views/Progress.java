package dev.debrief.views;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far the views have come, on all nodes together, and waiting for them: whoever writes and then reads finds what was written. */
@Component
public class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    /** How long a read waits for its view before it answers with what there is. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final EventStore events;
    private final Generations generations;
    private final ViewStates states;
    private final LiveViews views;
    private final ViewProcessors processors;
    private final Segments segments;
    private final DeadLetters deadLetters;

    Progress(
            EventStore events,
            Generations generations,
            ViewStates states,
            LiveViews views,
            ViewProcessors processors,
            Segments segments,
            DeadLetters deadLetters) {
        this.events = events;
        this.generations = generations;
        this.states = states;
        this.views = views;
        this.processors = processors;
        this.segments = segments;
        this.deadLetters = deadLetters;
    }

    /**
     * Waits, briefly, until the view has taken in what the store held when the question came.
     *
     * @return false if it has not; true also where the store does not say what it holds, as nothing can be added to it then
     */
    public boolean catchUp(String view) {
        long head;
        try {
            head = head();
        } catch (RuntimeException e) {
            tellStoreIsAway(e);
            return true;
        }
        return await(() -> position(view) >= head);
    }

    /** All reports that the view has parked, by their ids. */
    public Set<String> parked(String view) {
        return deadLetters.versions(views.live(view)).keySet();
    }

    /** Whether the view has parked a report. */
    public boolean isParked(String view, String report) {
        return deadLetters.isParked(views.live(view), report);
    }

    /**
     * Which making of a view answers, and what it could not take in. Its rows change behind the position it has reached only if it is made
     * anew, or if what was parked is taken in after all.
     *
     * @param parked the reports, each with the version that could not be taken in
     */
    public record GenerationStamp(int generation, Set<String> parked) {

        /** Whether whoever has read the rows of the other one up to where it was has missed nothing of this one. */
        public boolean continues(GenerationStamp other) {
            return generation == other.generation && parked.containsAll(other.parked);
        }
    }

    public GenerationStamp generationStamp(String view) {
        Generation live = views.live(view);
        return new GenerationStamp(
                live.number(),
                deadLetters.versions(live).entrySet().stream()
                        .map(parked -> parked.getKey() + "@" + parked.getValue())
                        .collect(Collectors.toSet()));
    }

    /** How a view stands to a report. */
    public enum CatchUpState {
        /** It has taken in all that is recorded. */
        CURRENT,
        /** It has not come that far yet. */
        BEHIND,
        /** It has come to an event of this report that it could not take in. */
        PARKED
    }

    /** How far a view has come with a report: the last version it has taken in, and what that means. */
    public record Reached(long version, CatchUpState standing) {}

    /**
     * Waits, briefly, until the view has taken in all that is recorded of a report.
     *
     * @param version asks for the last version it has taken in
     */
    public Reached catchUp(String view, String report, LongSupplier version) {
        long recorded;
        try {
            recorded = events.lastSequenceNumberFor(report).orElse(-1L);
        } catch (RuntimeException e) {
            tellStoreIsAway(e);
            return new Reached(version.getAsLong(), CatchUpState.BEHIND);
        }
        Generation live = views.live(view);
        Reached[] last = {new Reached(-1, CatchUpState.BEHIND)};
        await(() -> {
            last[0] = reached(live, report, version.getAsLong(), recorded);
            return last[0].standing() != CatchUpState.BEHIND;
        });
        return last[0];
    }

    private Reached reached(Generation live, String report, long version, long recorded) {
        if (version >= recorded) {
            return new Reached(version, CatchUpState.CURRENT);
        }
        boolean parked = deadLetters.isParked(live, report);
        return new Reached(version, parked ? CatchUpState.PARKED : CatchUpState.BEHIND);
    }

    private static void tellStoreIsAway(RuntimeException e) {
        log.warn("The event store does not say how far it is; answering with what the views hold: {}", e.toString());
    }

    /** The last position that the view has taken in, -1 before the first. */
    public long position(String view) {
        return position(views.live(view));
    }

    /** The last position that all views have taken in, also those that don't answer yet. */
    public long reached() {
        return generations.views().stream()
                .mapToLong(view -> position(states.of(view).liveGeneration()))
                .min()
                .orElse(-1);
    }

    /** Whether all views answer. */
    public boolean isComplete() {
        return generations.views().stream().allMatch(view -> states.of(view).complete());
    }

    long position(Generation generation) {
        GenerationProcessor ours = processors.running().get(generation);
        if (ours != null && ours.isWhole()) {
            return ours.positions().values().stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(-1);
        }
        Map<Integer, Long> known = ours == null ? Map.of() : ours.positions();
        return segments.of(generation.name()).stream()
                .mapToLong(segment -> Math.max(segment.position(), known.getOrDefault(segment.segment(), -1L)))
                .min()
                .orElse(-1);
    }

    /** How many positions are left to the head. */
    static long lag(long position, long head) {
        return Math.max(0, head - position);
    }

    /** The share of the events up to the head that is taken in, 0 to 1. */
    static double share(long position, long head) {
        return head < 0 ? 1 : Math.min(1, (position + 1.0) / (head + 1.0));
    }

    /** The last position in the store, -1 if it is empty. */
    public long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    /** Waits, briefly; false if it did not come true. */
    public static boolean await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
