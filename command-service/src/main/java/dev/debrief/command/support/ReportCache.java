package dev.debrief.command.support;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Spares reading all events of a report for each command on it. What is remembered is looked up in the event store first: as another
 * node may have decided on the report since, a report is only given out at the version the store has.
 *
 * <p>Holds the reports last used, fewer if memory runs short.
 */
final class ReportCache implements Cache {

    private static final int REPORTS = 2_000;

    private final Supplier<EventStore> store;
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> reports =
            Caffeine.newBuilder().maximumSize(REPORTS).softValues().build();

    ReportCache(Supplier<EventStore> store) {
        this.store = store;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework declares it
    public <K, V> @Nullable V get(K key) {
        Object report = reports.getIfPresent(key);
        return report == null || isCurrent(key.toString(), report) ? (V) report : null;
    }

    private boolean isCurrent(String id, Object report) {
        return store.get().lastSequenceNumberFor(id).equals(Optional.ofNullable(versionOf(report)));
    }

    /** An entry keeps the report itself, so nothing is needed to make one of it. */
    private static @Nullable Long versionOf(Object report) {
        return ((AggregateCacheEntry<?>) report)
                .recreateAggregate(null, null, null)
                .version();
    }

    @Override
    public void put(Object key, Object value) {
        reports.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return reports.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return reports.asMap().remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return reports.asMap().containsKey(key);
    }

    /** @throws UnsupportedOperationException always: nobody listens */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException();
    }
}
