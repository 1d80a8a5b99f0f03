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

    /** They can be made again, so they give way when memory is short. */
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

    /** What may have stood at a position, and stands no longer. */
    public Columns pastAt(long position) {
        return isPresentAt(position) ? Columns.EMPTY : past;
    }

    /** Whether all was at a position as it is. */
    public boolean isPresentAt(long position) {
        return position >= changedAt;
    }

    /** The number of a row among all of the month. */
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
     * The groups into which reports of the month fall.
     *
     * @param cacheKey of whatever sorts all reports as they are now, so that its groups can be kept
     */
    public Rollup rollup(@Nullable Object cacheKey, Supplier<Rollup> make) {
        return cacheKey == null ? make.get() : rollups.get(cacheKey, any -> make.get());
    }
}
