package dev.debrief.query.patterns;

import dev.debrief.query.occurrences.Occurrence;
import dev.debrief.query.occurrences.Occurrences;
import dev.debrief.query.occurrences.Occurrences.Change;
import dev.debrief.query.support.Cover;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * All occurrences as they stand and stood, in memory, by the month in which the incident began: to be counted, a year has to be looked
 * through, and nothing but that year. Their home is the view; this takes in what changed there since it looked last, whenever it is
 * asked, and all of it the first time.
 */
@Component
class OccurrenceIndex {

    private static final int AT_ONCE = 5_000;

    private final Occurrences occurrences;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final NavigableMap<YearMonth, List<Held>> months = new TreeMap<>();
    private final Map<String, Held> open = new HashMap<>();
    private long taken = -1;

    OccurrenceIndex(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** Takes in what changed, and says how far it has come. */
    long catchUp() {
        long reached = occurrences.reached();
        lock.writeLock().lock();
        try {
            while (taken < reached) {
                taken = takeIn(reached);
            }
            return taken;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** What ended is taken in first: what took its place comes after it. Where a page is full, others of its last position may be missing. */
    private long takeIn(long reached) {
        List<Change> closed = occurrences.closedAfter(taken, AT_ONCE);
        List<Change> opened = occurrences.openedAfter(taken, AT_ONCE);
        long until = Math.min(reached, Math.min(complete(closed, Change::to), complete(opened, Change::from)));
        closed.stream().filter(change -> change.to() <= until).forEach(this::close);
        opened.stream()
                .filter(change -> change.from() <= until && change.to() > until)
                .forEach(this::open);
        return until;
    }

    private static long complete(List<Change> changes, ToLongFunction<Change> at) {
        return changes.size() < AT_ONCE ? Long.MAX_VALUE : at.applyAsLong(changes.getLast()) - 1;
    }

    private void close(Change change) {
        Held held = open.get(change.occurrence().key());
        if (held != null && held.began(change.from())) {
            held.end(change.to());
            open.remove(change.occurrence().key());
        } else {
            keep(new Held(change.occurrence(), change.from(), change.to()));
        }
    }

    /** Its end, if it is known by now, is taken in when that has its turn. */
    private void open(Change change) {
        Held known = open.get(change.occurrence().key());
        if (known != null && known.began(change.from())) {
            return; // Found twice, while it was being closed.
        }
        Held held = new Held(change.occurrence(), change.from(), Cover.POSITIONS.horizon());
        open.put(change.occurrence().key(), held);
        keep(held);
    }

    private void keep(Held held) {
        months.computeIfAbsent(monthOf(held.occurrence().at()), month -> new ArrayList<>())
                .add(held);
    }

    private static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /** Shows each occurrence that held at a position, of an incident that began within a period. */
    void each(long position, Instant from, Instant to, Consumer<Occurrence> viewer) {
        lock.readLock().lock();
        try {
            months.subMap(monthOf(from), true, monthOf(to), true).values().forEach(month -> {
                for (Held held : month) {
                    Instant at = held.occurrence().at();
                    if (held.holdsAt(position) && !at.isBefore(from) && at.isBefore(to)) {
                        viewer.accept(held.occurrence());
                    }
                }
            });
        } finally {
            lock.readLock().unlock();
        }
    }
}
