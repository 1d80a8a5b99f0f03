package dev.debrief.query.analytics.index;

import dev.debrief.query.analytics.facts.OccurrenceRow;
import dev.debrief.query.analytics.facts.Occurrences;
import dev.debrief.query.analytics.facts.Occurrences.Change;
import dev.debrief.query.analytics.index.Columns.Row;
import dev.debrief.query.support.InMemoryIndex;
import dev.debrief.query.taxonomy.FormerParents;
import dev.debrief.query.taxonomy.Taxonomies;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All current and past occurrences in memory, in columns by the month in which the incident began, so that a query scans only the months it
 * counts. The source is the view of occurrences: what has changed there is read before each query, and everything at the start.
 */
@Component
public class OccurrenceIndex implements InMemoryIndex {

    private static final int PAGE_SIZE = 1_000;

    private final Occurrences occurrences;
    private final Taxonomies taxonomies;
    private final Vocabulary words = new Vocabulary(() -> this.formerParents);
    private final Map<String, IncidentState> states = new HashMap<>();
    private volatile FormerParents formerParents;
    private volatile Months current = Months.none(new GenerationStamp(0, Set.of()));

    /**
     * The state of all months.
     *
     * @param reached the position in the event store
     * @param generation the generation of the view
     */
    public record Months(NavigableMap<YearMonth, Month> byMonth, long reached, GenerationStamp generation) {

        static Months none(GenerationStamp generationStamp) {
            return new Months(new TreeMap<>(), -1, generationStamp);
        }
    }

    OccurrenceIndex(Occurrences occurrences, Taxonomies taxonomies) {
        this.occurrences = occurrences;
        this.taxonomies = taxonomies;
        this.formerParents = FormerParents.NONE;
    }

    public Vocabulary words() {
        return words;
    }

    @Override
    public void readChanges() {
        catchUp();
    }

    /** Reads what has changed. The result is immutable. */
    public Months catchUp() {
        long reached = occurrences.reached();
        GenerationStamp generationStamp = occurrences.generationStamp();
        Months known = current;
        return known.reached < reached || !known.generation.equals(generationStamp)
                ? applyAll(reached, generationStamp)
                : known;
    }

    /** Reads all changes, from the first one on if what was read before may be obsolete. */
    private synchronized Months applyAll(long reached, GenerationStamp generationStamp) {
        formerParents = taxonomies.formerParents();
        Months months = current;
        if (!generationStamp.continues(months.generation)) {
            states.clear();
            months = Months.none(generationStamp);
        }
        while (months.reached < reached) {
            months = applyPage(months, reached);
        }
        current = new Months(months.byMonth, months.reached, generationStamp);
        return current;
    }

    /**
     * Reads closed rows first: the rows that replaced them come later. Reading takes most of the time, so a row that is among them is not
     * read again. If a page is full, it may lack rows of its last position.
     */
    private Months applyPage(Months before, long reached) {
        List<Change> closed = occurrences.closedAfter(before.reached, PAGE_SIZE);
        long closedUntil = Math.min(reached, complete(closed, Change::to));
        List<Change> opened = occurrences.openedAfter(before.reached, closedUntil, PAGE_SIZE);
        long until = Math.min(closedUntil, complete(opened, Change::from));
        NavigableMap<Long, Step> steps = new TreeMap<>();
        closed.stream()
                .filter(change -> change.to() <= until)
                .forEach(change -> at(steps, change.to()).ended.add(change.row()));
        Stream.concat(closed.stream().filter(change -> change.to() <= closedUntil), opened.stream())
                .filter(change -> before.reached < change.from() && change.from() <= until)
                .forEach(change -> at(steps, change.from()).begun.add(change.row()));
        Changes changes = new Changes();
        steps.forEach(changes::apply);
        return new Months(changes.evolve(before.byMonth), until, before.generation);
    }

    private static long complete(List<Change> changes, ToLongFunction<Change> at) {
        return changes.size() < PAGE_SIZE ? Long.MAX_VALUE : at.applyAsLong(changes.getLast()) - 1;
    }

    private static Step at(Map<Long, Step> steps, long position) {
        return steps.computeIfAbsent(position, any -> new Step(new ArrayList<>(), new ArrayList<>()));
    }

    /** The rows of one report that an event closed and opened. */
    private record Step(List<OccurrenceRow> ended, List<OccurrenceRow> begun) {

        String report() {
            return (begun.isEmpty() ? ended : begun).getFirst().report();
        }
    }

    /** The changes of the months by some events. */
    private final class Changes {

        private final Map<String, IncidentState> latest = new LinkedHashMap<>();
        private final Map<YearMonth, Set<String>> gone = new HashMap<>();
        private final Map<YearMonth, List<Row>> past = new HashMap<>();
        private final Map<YearMonth, Long> changedAt = new HashMap<>();

        void apply(long position, Step step) {
            IncidentState before = states.get(step.report());
            IncidentState after = IncidentState.evolve(before, step.ended, step.begun, position, words);
            if (before != null) {
                past.computeIfAbsent(before.month(), any -> new ArrayList<>()).add(new Row(before, position));
                gone.computeIfAbsent(before.month(), any -> new HashSet<>()).add(before.report);
                changedAt.put(before.month(), position);
            }
            changedAt.put(after.month(), position);
            states.put(after.report, after);
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
