package dev.debrief.views.running;

import dev.debrief.api.DomainEvent;
import dev.debrief.support.health.StoreCalls;
import dev.debrief.views.Progress;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.GenerationProgress;
import dev.debrief.views.generations.Generations;
import dev.debrief.views.generations.LiveGenerations;
import dev.debrief.views.generations.ViewStates;
import dev.debrief.views.parking.DeadLetters;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Knows the positions of the segments that this node writes, and reads those that other nodes publish. */
@Component
class ViewProgress implements Progress, GenerationProgress {

    private static final Logger log = LoggerFactory.getLogger(ViewProgress.class);

    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(1);

    /** How long a reader waits before looking for what was not applied. A view that is written is seldom that far behind. */
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(300);

    private final EventStore events;
    private final StoreCalls store;
    private final Generations generations;
    private final ViewStates states;
    private final LiveGenerations views;
    private final ViewProcessors processors;
    private final Segments segments;
    private final DeadLetters deadLetters;
    private final UnappliedEvents unapplied;

    /** The positions of generations at which a reader waited in vain for another node. */
    private final Map<Generation, Long> stuckAt = new ConcurrentHashMap<>();

    ViewProgress(
            EventStore events,
            StoreCalls store,
            Generations generations,
            ViewStates states,
            LiveGenerations views,
            ViewProcessors processors,
            Segments segments,
            DeadLetters deadLetters,
            UnappliedEvents unapplied) {
        this.events = events;
        this.store = store;
        this.generations = generations;
        this.states = states;
        this.views = views;
        this.processors = processors;
        this.segments = segments;
        this.deadLetters = deadLetters;
        this.unapplied = unapplied;
    }

    @Override
    public boolean catchUp(String view) {
        Generation live = views.live(view);
        OptionalLong head = headIfReachable();
        if (head.isEmpty() || Progress.await(patience(live), () -> hasReached(live, head.getAsLong()))) {
            return true;
        }
        waitedInVain(live);
        return false;
    }

    @Override
    public boolean catchUpFully(String view, BiPredicate<String, DomainEvent> matters) {
        Generation live = views.live(view);
        OptionalLong head = headIfReachable();
        if (head.isEmpty()) {
            return true;
        }
        BooleanSupplier caughtUp = () -> hasReached(live, head.getAsLong());
        return Progress.await(LITTLE_PATIENCE, caughtUp)
                || !unapplied.anyMatters(generations.projection(live), position(live), head.getAsLong(), matters)
                || Progress.await(caughtUp);
    }

    private OptionalLong headIfReachable() {
        try {
            return OptionalLong.of(head());
        } catch (RuntimeException e) {
            noteMissingStore(e);
            return OptionalLong.empty();
        }
    }

    private boolean hasReached(Generation generation, long head) {
        return position(generation) >= head;
    }

    @Override
    public Reached catchUp(String view, String report, LongSupplier version, @Nullable Long needed) {
        long recorded;
        try {
            recorded = store.call(() -> events.lastSequenceNumberFor(report)).orElse(-1L);
        } catch (RuntimeException e) {
            noteMissingStore(e);
            return new Reached(version.getAsLong(), CatchUpState.BEHIND);
        }
        Generation live = views.live(view);
        Reached[] last = {new Reached(-1, CatchUpState.BEHIND)};
        Supplier<Long> head = SingletonSupplier.of(this::head);
        BooleanSupplier settled = () -> {
            last[0] = reached(live, report, version, recorded, head);
            return last[0].standing() != CatchUpState.BEHIND;
        };
        if (!Progress.await(patience(live), settled)) {
            waitedInVain(live);
        }
        if (needed != null && last[0].version() < needed) {
            var unused = Progress.await(settled);
        }
        return last[0];
    }

    /** Others may have just ended; what this node writes moves on. */
    private Duration patience(Generation live) {
        GenerationProcessor ours = processors.running().get(live);
        if (ours != null && ours.isWhole()) {
            return PATIENCE;
        }
        Long before = stuckAt.get(live);
        return before != null && before == position(live) ? Duration.ZERO : PATIENCE_WITH_OTHERS;
    }

    private void waitedInVain(Generation live) {
        stuckAt.put(live, position(live));
    }

    /** A view that has applied everything and does not have the version does not handle this kind of stream. */
    private Reached reached(Generation live, String report, LongSupplier version, long recorded, Supplier<Long> head) {
        long before = version.getAsLong();
        if (before >= recorded) {
            return new Reached(before, CatchUpState.CURRENT);
        }
        boolean appliedAll = position(live) >= head.get();
        boolean parked = deadLetters.isParked(live, report);
        long applied = version.getAsLong();
        if (applied >= recorded || (appliedAll && !parked)) {
            return new Reached(applied, CatchUpState.CURRENT);
        }
        return new Reached(applied, parked ? CatchUpState.PARKED : CatchUpState.BEHIND);
    }

    /** Whoever watches the store logs that it is away. */
    private static void noteMissingStore(RuntimeException e) {
        log.debug("The event store does not answer; the query is answered from what the views have applied", e);
    }

    @Override
    public Set<String> parked(String view) {
        return deadLetters.versions(views.live(view)).keySet();
    }

    @Override
    public boolean isParked(String view, String report) {
        return deadLetters.isParked(views.live(view), report);
    }

    @Override
    public GenerationStamp generationStamp(String view) {
        Generation live = views.live(view);
        return new GenerationStamp(
                live.number(),
                deadLetters.versions(live).entrySet().stream()
                        .map(parked -> parked.getKey() + "@" + parked.getValue())
                        .collect(Collectors.toSet()));
    }

    @Override
    public long position(String view) {
        return position(views.live(view));
    }

    @Override
    public long reached() {
        return generations.views().stream()
                .mapToLong(view -> position(states.of(view).liveGeneration()))
                .min()
                .orElse(-1);
    }

    @Override
    public boolean isComplete() {
        return generations.views().stream().allMatch(view -> states.of(view).complete());
    }

    @Override
    public long position(Generation generation) {
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

    @Override
    public long head() {
        TrackingToken head = store.call(events::createHeadToken);
        return head == null ? -1 : head.position().orElse(-1);
    }

    @Override
    public boolean isDrivenHere(Generation live) {
        GenerationProcessor processor = processors.running().get(live);
        return processor != null && processor.writesSegment(0);
    }
}
