package dev.debrief.query.analytics.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.query.analytics.index.Columns.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The present and past states of reports on incidents that began in a month. Immutable. */
public final class Month {

    static final Month EMPTY = new Month(Columns.EMPTY, Columns.EMPTY, -1);

    private static final int MAX_ROLLUPS = 32;

    private final Columns present;
    private final Columns past;
    private final long changedAt;

    /** They can be computed again, so they are dropped when memory is short. */
    private final Cache<Object, Rollup> rollups = Caffeine.newBuilder()
            .maximumSize(MAX_ROLLUPS)
            .softValues()
            .executor(Runnable::run)
            .build();

    private Month(Columns present, Columns past, long changedAt) {
        this.present = present;
        this.past = past;
        this.changedAt = changedAt;
    }

    Month changed(Set<String> reports, List<Row> nowPresent, List<Row> nowPast, long at) {
        return new Month(present.changed(reports, nowPresent), past.changed(Set.of(), nowPast), at);
    }

    public Columns present() {
        return present;
    }

    /** Past states that may have been valid at a position. */
    public Columns pastAt(long position) {
        return isPresentAt(position) ? Columns.EMPTY : past;
    }

    /** Whether nothing has changed since a position. */
    public boolean isPresentAt(long position) {
        return position >= changedAt;
    }

    /** The number of a present or past row of the month. */
    public static int number(int row, boolean ofThePast) {
        return ofThePast ? -1 - row : row;
    }

    Columns columns(int number) {
        return number < 0 ? past : present;
    }

    static int row(int number) {
        return number < 0 ? -1 - number : number;
    }

    /**
     * The groups of the reports of the month.
     *
     * @param cacheKey the key of a grouping of all current reports, to cache its groups; null if they are not to be cached
     */
    public Rollup rollup(@Nullable Object cacheKey, Supplier<Rollup> make) {
        return cacheKey == null ? make.get() : rollups.get(cacheKey, any -> make.get());
    }
}
