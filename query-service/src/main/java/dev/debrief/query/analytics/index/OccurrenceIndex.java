package dev.debrief.query.analytics.index;

import dev.debrief.query.analytics.facts.Occurrence;
import dev.debrief.query.analytics.facts.Occurrences;
import dev.debrief.query.analytics.facts.Occurrences.Change;
import dev.debrief.query.analytics.index.Columns.Row;
import dev.debrief.views.Progress.GenerationStamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * All occurrences as they stand and stood, in the columns of the month in which the incident began: to be counted, a year has to be
 * looked through, and nothing but that year. Their home is the view; this takes in what changed there since it looked last, whenever it
 * is asked, and all of it the first time.
 */
@Component
public class OccurrenceIndex {

    private static final int AT_ONCE = 5_000;

    private final Occurrences occurrences;
    private final Vocabulary words = new Vocabulary();
    private final Map<String, IncidentState> standing = new HashMap<>();
    private volatile Months current = Months.none(new GenerationStamp(0, Set.of()));

    /**
     * What is known of all months.
     *
     * @param reached up to which position of the store
     * @param edition of the view
     */
    public record Months(NavigableMap<YearMonth, Month> byMonth, long reached, GenerationStamp edition) {

        static Months none(GenerationStamp generationStamp) {
            return new Months(new TreeMap<>(), -1, generationStamp);
        }
    }

    OccurrenceIndex(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    public Vocabulary words() {
        return words;
    }

    /** Takes in what changed. What it gives stays as it is, while others go on. */
    public Months catchUp() {
        long reached = occurrences.reached();
        GenerationStamp generationStamp = occurrences.generationStamp();
        Months known = current;
        return known.reached < reached || !known.edition.equals(generationStamp)
                ? takeInAll(reached, generationStamp)
                : known;
    }

    /** All from the first one on, if what was read before may have changed. */
    private synchronized Months takeInAll(long reached, GenerationStamp generationStamp) {
        Months months = current;
        if (!generationStamp.continues(months.edition)) {
            standing.clear();
            months = Months.none(generationStamp);
        }
        while (months.reached < reached) {
            months = takeIn(months, reached);
        }
        current = new Months(months.byMonth, months.reached, generationStamp);
        return current;
    }

    /** What ended is asked for first: what took its place comes after it. Where a page is full, others of its last position may be missing. */
    private Months takeIn(Months before, long reached) {
        List<Change> closed = occurrences.closedAfter(before.reached, AT_ONCE);
        List<Change> opened = occurrences.openedAfter(before.reached, AT_ONCE);
        long until = Math.min(reached, Math.min(complete(closed, Change::to), complete(opened, Change::from)));
        NavigableMap<Long, Step> steps = new TreeMap<>();
        for (Change change : closed) {
            if (change.to() <= until) {
                at(steps, change.to()).ended.add(change.occurrence());
                if (change.from() > before.reached) {
                    at(steps, change.from()).begun.add(change.occurrence());
                }
            }
        }
        opened.stream()
                .filter(change -> change.from() <= until && change.to() > until)
                .forEach(change -> at(steps, change.from()).begun.add(change.occurrence()));
        Changes changes = new Changes();
        steps.forEach(changes::take);
        return new Months(changes.evolve(before.byMonth), until, before.edition);
    }

    private static long complete(List<Change> changes, ToLongFunction<Change> at) {
        return changes.size() < AT_ONCE ? Long.MAX_VALUE : at.applyAsLong(changes.getLast()) - 1;
    }

    private static Step at(Map<Long, Step> steps, long position) {
        return steps.computeIfAbsent(position, any -> new Step(new ArrayList<>(), new ArrayList<>()));
    }

    /** What one event changed: it is about one report. */
    private record Step(List<Occurrence> ended, List<Occurrence> begun) {

        String report() {
            return (begun.isEmpty() ? ended : begun).getFirst().report();
        }
    }

    /** What some events changed in the months. */
    private final class Changes {

        private final Map<String, IncidentState> latest = new LinkedHashMap<>();
        private final Map<YearMonth, Set<String>> gone = new HashMap<>();
        private final Map<YearMonth, List<Row>> past = new HashMap<>();
        private final Map<YearMonth, Long> changedAt = new HashMap<>();

        void take(long position, Step step) {
            IncidentState before = standing.get(step.report());
            IncidentState after = IncidentState.evolve(before, step.ended, step.begun, position, words);
            if (before != null) {
                past.computeIfAbsent(before.month(), any -> new ArrayList<>()).add(new Row(before, position));
                gone.computeIfAbsent(before.month(), any -> new HashSet<>()).add(before.report);
                changedAt.put(before.month(), position);
            }
            changedAt.put(after.month(), position);
            standing.put(after.report, after);
            latest.put(after.report, after);
        }

        NavigableMap<YearMonth, Month> evolve(NavigableMap<YearMonth, Month> months) {
            Map<YearMonth, List<Row>> present = latest.values().stream()
                    .collect(Collectors.groupingBy(
                            IncidentState::month, Collectors.mapping(Row::open, Collectors.toList())));
            NavigableMap<YearMonth, Month> changed = new TreeMap<>(months);
            changedAt.forEach((month, position) -> changed.put(
                    month,
                    Objects.requireNonNull(changed.getOrDefault(month, Month.EMPTY))
                            .changed(
                                    gone.getOrDefault(month, Set.of()),
                                    present.getOrDefault(month, List.of()),
                                    past.getOrDefault(month, List.of()),
                                    position)));
            return changed;
        }
    }
}
