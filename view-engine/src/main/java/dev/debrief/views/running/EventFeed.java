package dev.debrief.views.running;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** One read of the event log, and the readers that are about at the same place. What the last of them has passed is forgotten. */
final class EventFeed {

    private static final int AT_ONCE = 500;

    /** How many events the first reader may be ahead of the last. */
    private static final int AHEAD = 2_000;

    private final BlockingStream<TrackedEventMessage<?>> log;
    private final boolean announces;
    private final Set<FeedReader> readers = new LinkedHashSet<>();
    private Stretch newest;

    private EventFeed(BlockingStream<TrackedEventMessage<?>> log, Stretch start, Runnable onAvailable) {
        this.log = log;
        this.newest = start;
        this.announces = log.setOnAvailableCallback(onAvailable);
    }

    /**
     * Begins where a reader is, and lets it read.
     *
     * @param onAvailable is run when the log has more, by any thread
     */
    static EventFeed open(
            StreamableMessageSource<TrackedEventMessage<?>> events, FeedReader reader, Runnable onAvailable) {
        Stretch start = Stretch.at(reader.position());
        EventFeed feed = new EventFeed(events.openStream(reader.passed()), start, onAvailable);
        reader.join(feed, start);
        return feed;
    }

    void add(FeedReader reader) {
        readers.add(reader);
    }

    void remove(FeedReader reader) {
        readers.remove(reader);
    }

    boolean isUnread() {
        return readers.isEmpty();
    }

    void close() {
        log.close();
    }

    /** The log cannot be read on. The readers look for another feed, and find out for themselves. */
    void end() {
        for (FeedReader reader : List.copyOf(readers)) {
            reader.leave();
            reader.wake();
        }
    }

    /** Where a reader who has read up to a position reads on, null if that was not read or is forgotten. */
    @Nullable
    Stretch at(long position) {
        Stretch stretch = readers.isEmpty() ? newest : last().stretch();
        while (stretch != null && !stretch.continues(position)) {
            stretch = stretch.next();
        }
        return stretch != null && position <= newest.end() ? stretch : null;
    }

    /** Whether the first reader has to wait for the last. A reader who does not move has to read by itself. */
    boolean waitsForLast() {
        while (newest.total() - last().stretch().total() >= AHEAD) {
            if (!last().rests()) {
                return true;
            }
            last().leave();
        }
        return false;
    }

    private FeedReader last() {
        return readers.stream()
                .min(Comparator.comparingLong(reader -> reader.stretch().total()))
                .orElseThrow();
    }

    /** The events after the newest ones, null if there are none. */
    @Nullable
    Stretch read() {
        List<TrackedEventMessage<?>> more = new ArrayList<>();
        while (more.size() < AT_ONCE && log.hasNextAvailable()) {
            more.add(next());
        }
        if (more.isEmpty()) {
            return null;
        }
        Stretch before = newest;
        newest = newest.followedBy(more);
        wakeThoseAtTheEnd(before);
        return newest;
    }

    private TrackedEventMessage<?> next() {
        try {
            return log.nextAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while events are read", e);
        }
    }

    /** Looks whether the log has more, where it does not announce that. */
    void look() {
        if (!announces && log.hasNextAvailable()) {
            wake();
        }
    }

    void wake() {
        wakeThoseAtTheEnd(newest);
    }

    private void wakeThoseAtTheEnd(Stretch end) {
        readers.stream().filter(reader -> reader.stretch() == end).forEach(FeedReader::wake);
    }
}
