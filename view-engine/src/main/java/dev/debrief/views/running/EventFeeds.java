package dev.debrief.views.running;

import dev.debrief.views.Projection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets generations that are about at the same place share one read of the event log, so that each event is read once. A generation that
 * falls behind, or begins elsewhere, reads by itself until it has caught up. Only the thread of the coordinators may use it.
 */
final class EventFeeds {

    private static final Logger log = LoggerFactory.getLogger(EventFeeds.class);

    private static final long LOOK_EVERY_MILLIS = 20;
    private static final long WAKE_AFTER_MILLIS = 2;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final ScheduledExecutorService coordinators;
    private final List<EventFeed> feeds = new ArrayList<>();
    private final Set<FeedReader> toWake = new LinkedHashSet<>();

    EventFeeds(StreamableMessageSource<TrackedEventMessage<?>> events, ScheduledExecutorService coordinators) {
        this.events = events;
        this.coordinators = coordinators;
        var unused = coordinators.scheduleWithFixedDelay(
                this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * The events for one generation.
     *
     * @param applied the last position that it has applied
     */
    StreamableMessageSource<TrackedEventMessage<?>> of(Projection<?> projection, LongSupplier applied) {
        Predicate<Class<?>> handles =
                type -> ViewWriter.isFor(projection.events(), type) && IncomingEvent.isHandled(type, projection);
        return new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
                return new FeedReader(EventFeeds.this, from, handles, applied);
            }

            @Override
            public @Nullable TrackingToken createTailToken() {
                return events.createTailToken();
            }

            @Override
            public @Nullable TrackingToken createHeadToken() {
                return events.createHeadToken();
            }
        };
    }

    /** Lets a reader read on where its next events are in memory, or by itself if it reads nowhere yet; false if it reads on as before. */
    boolean moved(FeedReader reader) {
        for (EventFeed feed : feeds) {
            if (feed == reader.feed()) {
                return false;
            }
            Stretch stretch = feed.at(reader.position());
            if (stretch != null) {
                reader.join(feed, stretch);
                closeUnread();
                return true;
            }
        }
        EventFeed feed = EventFeed.open(events, reader, this::available);
        feeds.add(feed);
        return true;
    }

    /** The events after the newest ones of a feed, null if there are none at the moment. */
    @Nullable
    Stretch readOn(EventFeed feed, FeedReader reader) {
        if (feed.waitsForLast()) {
            wakeSoon(reader);
            return null;
        }
        try {
            return feed.read();
        } catch (RuntimeException e) {
            feed.end();
            closeUnread();
            throw e;
        }
    }

    /** Wakes a reader who waits for another, or for its own events to be applied. */
    void wakeSoon(FeedReader reader) {
        if (toWake.isEmpty()) {
            var unused = coordinators.schedule(this::wakeWaiting, WAKE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
        toWake.add(reader);
    }

    private void wakeWaiting() {
        List<FeedReader> waiting = List.copyOf(toWake);
        toWake.clear();
        waiting.forEach(FeedReader::wake);
    }

    private void available() {
        if (!coordinators.isShutdown()) {
            coordinators.execute(() -> feeds.forEach(EventFeed::wake));
        }
    }

    private void look() {
        for (EventFeed feed : feeds) {
            try {
                feed.look();
            } catch (RuntimeException e) {
                log.debug("The event store cannot be read; the readers will notice", e);
                feed.wake();
            }
        }
    }

    void closeUnread() {
        feeds.removeIf(feed -> {
            if (feed.isUnread()) {
                feed.close();
            }
            return feed.isUnread();
        });
    }
}
