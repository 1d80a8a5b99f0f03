package dev.debrief.query.streams;

import dev.debrief.query.support.RecordedPositions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the event store position of an instant: the last position of any event recorded by then, whatever it is about. */
@Component
public class AsOfPositions {

    private final List<RecordedPositions> sources;

    AsOfPositions(List<RecordedPositions> sources) {
        this.sources = sources;
    }

    /**
     * The last position recorded by an instant.
     *
     * @param asOf null for now
     * @param reached the position that the view has reached: the result is never beyond it
     * @return -1 before the first event
     */
    public long at(@Nullable Instant asOf, long reached) {
        return asOf == null ? reached : Math.min(last(asOf), reached);
    }

    private long last(Instant asOf) {
        return sources.stream()
                .mapToLong(source -> source.positionAt(asOf).orElse(-1))
                .max()
                .orElse(-1);
    }

    /** The time at which the last event up to a position was recorded; empty before the first event. */
    public Optional<Instant> timeAt(long position) {
        return sources.stream()
                .flatMap(source -> source.timeAt(position).stream())
                .max(Comparator.naturalOrder());
    }
}
