package dev.debrief.query.analytics.aggregation;

import org.jspecify.annotations.Nullable;

/** Puts reports into groups, each of which has a number as its key. */
public interface KeyExtractor {

    /** Takes the keys of a report: one for each occurrence. */
    interface KeySink {

        void add(long key);
    }

    void extract(ScanRow report, KeySink keySink);

    /** Sorters of equal names sort alike, so that what they made of a month can be kept; null for one that is used once. */
    default @Nullable Object cacheKey() {
        return null;
    }
}
