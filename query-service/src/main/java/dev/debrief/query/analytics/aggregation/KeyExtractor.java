package dev.debrief.query.analytics.aggregation;

import org.jspecify.annotations.Nullable;

/** Assigns reports to groups by numeric keys. */
public interface KeyExtractor {

    /** Receives the keys of a report: one for each occurrence. */
    interface KeySink {

        void add(long key);
    }

    void extract(ScanRow report, KeySink keySink);

    /** Extractors with equal cache keys assign the same keys, so the groups of a month can be cached; null if they are not to be cached. */
    default @Nullable Object cacheKey() {
        return null;
    }
}
