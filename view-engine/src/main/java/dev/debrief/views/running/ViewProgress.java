package dev.debrief.views.running;

import dev.debrief.views.Progress;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.GenerationProgress;
import dev.debrief.views.generations.Generations;
import dev.debrief.views.generations.LiveGenerations;
import dev.debrief.views.generations.ViewStates;
import dev.debrief.views.parking.DeadLetters;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Knows the positions of the segments that this node writes, and reads those that other nodes publish. */
@Component
class ViewProgress implements Progress, GenerationProgress {

    private static final Logger log = LoggerFactory.getLogger(ViewProgress.class);

    private final EventStore events;
    private final Generations generations;
    private final ViewStates states;
    private final LiveGenerations views;
    private final ViewProcessors processors;
    private final Segments segments;
    private final DeadLetters deadLetters;

    ViewProgress(
            EventStore events,
            Generations generations,
            ViewStates states,
            LiveGenerations views,
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

    @Override
    public boolean catchUp(String view) {
        long head;
        try {
            head = head();
        } catch (RuntimeException e) {
            warnOfMissingStore(e);
            return true;
        }
        return Progress.await(() -> position(view) >= head);
    }

    @Override
    public Reached catchUp(String view, String report, LongSupplier version) {
        long recorded;
        try {
            recorded = events.lastSequenceNumberFor(report).orElse(-1L);
        } catch (RuntimeException e) {
            warnOfMissingStore(e);
            return new Reached(version.getAsLong(), CatchUpState.BEHIND);
        }
        Generation live = views.live(view);
        Reached[] last = {new Reached(-1, CatchUpState.BEHIND)};
        boolean unused = Progress.await(() -> {
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

    private static void warnOfMissingStore(RuntimeException e) {
        log.warn(
                "The event store does not answer; queries are answered from what the views have applied: {}",
                e.toString());
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
        TrackingToken head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    @Override
    public boolean isDrivenHere(Generation live) {
        GenerationProcessor processor = processors.running().get(live);
        return processor != null && processor.writesSegment(0);
    }
}
