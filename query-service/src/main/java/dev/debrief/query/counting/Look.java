package dev.debrief.query.counting;

import dev.debrief.api.audit.Read;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.counting.OccurrenceIndex.Months;
import dev.debrief.query.facts.CauseFacts;
import dev.debrief.query.occurrences.Occurrence;
import dev.debrief.query.restriction.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through what is selected, as it stood at a position of the store, and as far as the reader may see it. */
public final class Look {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private final Months months;
    private final long position;
    private final Axes axes;
    private final Selection of;
    private final Sight sight;
    private final Map<Axis, Scale> scales = new EnumMap<>(Axis.class);
    private final boolean[] timeKnown;
    private final List<Criterion> ofIncidents;
    private final List<Criterion> ofCauses;

    /** Whether nothing is left out, except by time. */
    private final boolean isAll;

    private static final class Criterion {

        private final Scale scale;
        private final boolean[] having;

        Criterion(Scale scale, Collection<@Nullable String> values) {
            this.scale = scale;
            this.having = scale.having(new HashSet<>(values));
        }

        boolean isMetBy(int word) {
            return word < having.length && having[word];
        }

        boolean isMet(Columns columns, int row, int cause) {
            return having[scale.word(columns, row, cause)];
        }
    }

    Look(Months months, long position, Axes axes, Selection of, Sight sight) {
        this.months = months;
        this.position = position;
        this.axes = axes;
        this.of = of;
        this.sight = sight;
        this.timeKnown = timesKnown(axes.words());
        this.ofCauses = criteria(Scale::ofCauses);
        this.ofIncidents = criteria(scale -> !scale.ofCauses());
        this.isAll = of.where().isEmpty() && sight.showsAll();
    }

    private static boolean[] timesKnown(Vocabulary words) {
        List<Vocabulary.Circumstances> circumstances = words.circumstances.words();
        boolean[] known = new boolean[circumstances.size()];
        for (int word = 0; word < known.length; word++) {
            known[word] = circumstances.get(word).timeKnown();
        }
        return known;
    }

    private List<Criterion> criteria(Predicate<Scale> wanted) {
        return of.where().entrySet().stream()
                .filter(criterion -> wanted.test(scale(criterion.getKey())))
                .map(criterion -> new Criterion(scale(criterion.getKey()), criterion.getValue()))
                .toList();
    }

    /** Whether it is a cause that would be shown, of an incident that would. */
    public boolean isFor(Occurrence occurrence) {
        CauseFacts says = occurrence.says();
        if (says == null) {
            return false;
        }
        int cause = words().classifications.number(Vocabulary.classification(says));
        return ofCauses.stream().allMatch(criterion -> criterion.isMetBy(cause));
    }

    public Scale scale(Axis axis) {
        return scales.computeIfAbsent(axis, axes::scale);
    }

    /** By whose words values are told: sorters by other words may number them otherwise. */
    Object wording() {
        return List.of(axes.basis(), axes.taxonomy().version());
    }

    public Vocabulary words() {
        return axes.words();
    }

    /** Records that the reader is told these reports. */
    public void recordReading(Object query, Stream<List<ReportId>> told) {
        sight.recordReading(
                query,
                told.flatMap(List::stream)
                        .distinct()
                        .map(report -> new Read(report, 0))
                        .toList());
    }

    public long position() {
        return position;
    }

    /** What the figures mean that were made of what was seen. */
    public Basis basis(String definition, Population population) {
        return new Basis(
                definition,
                of.from(),
                of.to(),
                of.taxonomy(),
                axes.taxonomy().version(),
                population,
                of.asOf(),
                position);
    }

    /** Has those counted that are in the period. */
    public Population count(Tallies... tallies) {
        return through(of.from(), of.to(), Tallies::add, tallies);
    }

    /** Has those counted that are in the period before, which is as long. */
    public void countBefore(Tallies... tallies) {
        Instant before = of.from().minus(Duration.between(of.from(), of.to()));
        through(before.isBefore(FIRST) ? FIRST : before, of.from(), Tallies::addBefore, tallies);
    }

    private Population through(Instant from, Instant to, BiConsumer<Tallies, Rollup> count, Tallies... tallies) {
        long first = from.toEpochMilli();
        long end = to.toEpochMilli();
        long[] sums = new long[4];
        months.byMonth()
                .subMap(Standing.monthOf(first), true, Standing.monthOf(end), true)
                .forEach((name, month) -> {
                    boolean whole = isAll && month.isPresentAt(position) && isWithin(name, first, end);
                    for (int i = 0; i < tallies.length; i++) {
                        Tallies one = tallies[i];
                        Rollup rollup = whole
                                ? month.rollup(one.sorter().name(), () -> rollup(month, first, end, one))
                                : rollup(month, first, end, one);
                        count.accept(one, rollup);
                        if (i == 0) {
                            add(rollup.population(), sums);
                        }
                    }
                });
        return new Population(sums[0], sums[1], sums[2], sums[3]);
    }

    private static boolean isWithin(YearMonth month, long first, long end) {
        return Standing.beginOf(month) >= first && Standing.beginOf(month.plusMonths(1)) <= end;
    }

    private static void add(Population more, long[] sums) {
        sums[0] += more.reports();
        sums[1] += more.occurrences();
        sums[2] += more.withoutCause();
        sums[3] += more.withoutTime();
    }

    private Rollup rollup(Month month, long first, long end, Tallies tallies) {
        Passing passing = new Passing(tallies.sorter(), tallies.maker());
        passing.through(month, first, end);
        return passing.maker.made(month, passing.population());
    }

    /** Counts what it passes, and has it sorted. */
    private final class Passing {

        private final Sorter sorter;
        private final Rollup.Maker maker;
        private final Seen seen = new Seen();
        private long reports;
        private long occurrences;
        private long withoutCause;
        private long withoutTime;

        Passing(Sorter sorter, Rollup.Maker maker) {
            this.sorter = sorter;
            this.maker = maker;
        }

        /** What is past matters only if something changed since. Both are in order, and so is what is made of them. */
        void through(Month month, long first, long end) {
            Columns present = month.present();
            Columns past = month.pastAt(position);
            int row = present.firstFrom(first);
            int rows = present.firstFrom(end);
            int pastRow = past.firstFrom(first);
            int pastRows = past.firstFrom(end);
            while (row < rows || pastRow < pastRows) {
                if (pastRow == pastRows || (row < rows && present.comesBefore(row, past, pastRow))) {
                    maker.begin(Month.number(row, false));
                    see(present, row++);
                } else {
                    maker.begin(Month.number(pastRow, true));
                    see(past, pastRow++);
                }
            }
        }

        private void see(Columns columns, int row) {
            if (!columns.holds(row, position)
                    || !meets(ofIncidents, columns, row, 0)
                    || !(sight.showsAll() || sight.shows(columns.report(row)))) {
                return;
            }
            if (!timeKnown[columns.circumstances(row)]) {
                withoutTime++;
                return;
            }
            reports++;
            seen.begin(columns, row);
            for (int cause = 0; cause < columns.causes(row); cause++) {
                if (meets(ofCauses, columns, row, cause)) {
                    seen.add(cause);
                }
            }
            occurrences += seen.causes();
            withoutCause += seen.causes() == 0 ? 1 : 0;
            if (seen.causes() > 0 || ofCauses.isEmpty()) {
                sorter.sort(seen, maker);
            }
        }

        Population population() {
            return new Population(reports, occurrences, withoutCause, withoutTime);
        }
    }

    private static boolean meets(List<Criterion> criteria, Columns columns, int row, int cause) {
        for (int i = 0; i < criteria.size(); i++) {
            if (!criteria.get(i).isMet(columns, row, cause)) {
                return false;
            }
        }
        return true;
    }
}
