package dev.debrief.views.admin;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How current the views are: all that was recorded by {@link #asOf} is in them. Each observation of the event store is kept until the
 * views have come as far.
 */
final class Freshness {

    private static final int KEPT = 600;

    private final Deque<Head> ahead = new ArrayDeque<>();
    private @Nullable Instant asOf;

    private record Head(long position, Instant at) {}

    /** The last position in the event store at this time. */
    synchronized void observe(long position, Instant at) {
        if (ahead.size() == KEPT) {
            ahead.removeLast();
        }
        ahead.add(new Head(position, at));
    }

    /** The last position that all views have applied. */
    synchronized void reach(long position) {
        for (Head head = ahead.peek(); head != null && head.position() <= position; head = ahead.peek()) {
            asOf = head.at();
            ahead.remove();
        }
    }

    /** Everything that was recorded by then is in the views. Null as long as that is not known. */
    synchronized @Nullable Instant asOf() {
        return asOf;
    }
}
