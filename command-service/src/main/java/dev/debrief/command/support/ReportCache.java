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
 * Caches reports, so that a command need not read all events of its report. A cached report is used only if it has the latest version in
 * the event store, because another node may have changed it.
 *
 * <p>Keeps the most recently used reports, fewer if memory is short.
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

    /** The entry contains the report itself, so the arguments are not used. */
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

    /** @throws UnsupportedOperationException always, because Axon registers no listener */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException();
    }
}
