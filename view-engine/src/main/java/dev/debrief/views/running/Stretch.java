package dev.debrief.views.running;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Events that were read from the event store at once. It leads to those that were read after it, and not back. */
final class Stretch {

    private final long start;
    private final long end;
    private final long total;
    private final List<TrackedEventMessage<?>> events;

    @Nullable
    private Stretch next;

    /** @param total how many events its feed has read in all */
    private Stretch(long start, long end, long total, List<TrackedEventMessage<?>> events) {
        this.start = start;
        this.end = end;
        this.total = total;
        this.events = events;
    }

    /** Without events, for others to follow. */
    static Stretch at(long position) {
        return new Stretch(position, position, 0, List.of());
    }

    Stretch followedBy(List<TrackedEventMessage<?>> more) {
        next = new Stretch(end, position(more.getLast()), total + more.size(), more);
        return next;
    }

    static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /** Whether a reader who has read up to a position reads on here. */
    boolean continues(long position) {
        return start <= position && (position < end || next == null);
    }

    @Nullable
    Stretch next() {
        return next;
    }

    long end() {
        return end;
    }

    long total() {
        return total;
    }

    List<TrackedEventMessage<?>> events() {
        return events;
    }
}
