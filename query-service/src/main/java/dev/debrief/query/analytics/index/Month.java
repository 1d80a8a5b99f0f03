package dev.debrief.query.analytics.index;

import dev.debrief.query.analytics.index.Columns.Row;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The present and past states of reports on incidents that began in a month. Immutable. */
public final class Month {

    static final Month EMPTY = new Month(Columns.EMPTY, Columns.EMPTY, -1);

    private static final int MAX_ROLLUPS = 32;

    private final Columns present;
    private final Columns past;
    private final long changedAt;

    /** Kept as long as there is memory for them: they can be made again. */
    private SoftReference<Map<Object, Rollup>> rollups = new SoftReference<>(null);

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
     * What a sorter makes of reports of the month.
     *
     * @param sorter its name, if it sorts all as they stand, so that what it makes can be kept
     */
    public Rollup rollup(@Nullable Object sorter, Supplier<Rollup> make) {
        return sorter == null ? make.get() : kept().computeIfAbsent(sorter, any -> make.get());
    }

    private synchronized Map<Object, Rollup> kept() {
        Map<Object, Rollup> kept = rollups.get();
        if (kept == null || kept.size() >= MAX_ROLLUPS) {
            kept = new ConcurrentHashMap<>();
            rollups = new SoftReference<>(kept);
        }
        return kept;
    }
}
