package dev.debrief.views.running;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to one generation the events that its projection handles, and the last event of each stretch, so that the position advances past
 * the others. Reads on only while little is delivered that is not applied: the processor counts its queue for each event.
 */
final class FeedReader implements BlockingStream<TrackedEventMessage<?>> {

    private static final int MAX_UNAPPLIED = 500;
    private static final Duration REST = Duration.ofSeconds(2);

    private final EventFeeds feeds;
    private final Predicate<Class<?>> handles;
    private final LongSupplier applied;
    private final Map<Class<?>, Boolean> handled = new HashMap<>();

    private @Nullable TrackingToken passed;
    private @Nullable EventFeed feed;
    private Stretch stretch = Stretch.at(-1);
    private int index;
    private long marked = -1;
    private int uptoMark;
    private int afterMark;
    private long movedAt = System.nanoTime();
    private @Nullable TrackedEventMessage<?> next;
    private Runnable onAvailable = () -> {};

    /**
     * @param passed the last event that need not be delivered, null for none
     * @param applied the last position that is applied
     */
    FeedReader(EventFeeds feeds, @Nullable TrackingToken passed, Predicate<Class<?>> handles, LongSupplier applied) {
        this.feeds = feeds;
        this.passed = passed;
        this.handles = handles;
        this.applied = applied;
    }

    @Nullable
    TrackingToken passed() {
        return passed;
    }

    /** The position of the last event that was delivered or skipped. */
    long position() {
        return passed == null ? -1 : passed.position().orElse(-1);
    }

    @Nullable
    EventFeed feed() {
        return feed;
    }

    Stretch stretch() {
        return stretch;
    }

    /** Whether it has not moved for some time. */
    boolean rests() {
        return System.nanoTime() - movedAt > REST.toNanos();
    }

    /** Reads on in another feed. */
    void join(EventFeed other, Stretch where) {
        leave();
        feed = other;
        stretch = where;
        index = 0;
        other.add(this);
    }

    /** Looks for a feed when it reads on. */
    void leave() {
        if (feed != null) {
            feed.remove(this);
            feed = null;
            stretch = Stretch.at(position());
            index = 0;
        }
    }

    void wake() {
        onAvailable.run();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        while (next == null) {
            if (index < stretch.events().size()) {
                pass(stretch.events().get(index++));
            } else if (!advance()) {
                return false;
            }
        }
        return true;
    }

    private void pass(TrackedEventMessage<?> event) {
        if (Stretch.position(event) > position()) {
            passed = event.trackingToken();
            if (index == stretch.events().size() || handled.computeIfAbsent(event.getPayloadType(), handles::test)) {
                next = event;
            }
        }
    }

    /** Whether many delivered events may not be applied yet. Those up to a mark are counted until it is reached, which sets the next. */
    private boolean isAheadOfProcessor() {
        if (applied.getAsLong() >= marked) {
            marked = position();
            uptoMark = afterMark;
            afterMark = 0;
        }
        return uptoMark + afterMark > MAX_UNAPPLIED;
    }

    private boolean advance() {
        if (isAheadOfProcessor()) {
            feeds.wakeSoon(this);
            return false;
        }
        Stretch more = stretch.next();
        if (more == null && feeds.moved(this)) {
            return true;
        }
        if (more == null) {
            more = feeds.readOn(Objects.requireNonNull(feed), this);
        }
        if (more != null) {
            stretch = more;
            index = 0;
            movedAt = System.nanoTime();
        }
        return more != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
        if (!hasNextAvailable()) {
            throw new IllegalStateException("No event is available");
        }
        TrackedEventMessage<?> event = Objects.requireNonNull(next);
        next = null;
        afterMark++;
        return event;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        leave();
        feeds.closeUnread();
    }
}
