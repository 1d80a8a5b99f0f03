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
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Is shown the causes of one incident after the other, by the time at which these began. */
    public interface Viewer {

        void see(Columns columns, int row, int cause);

        /** Is shown an incident without causes, where none are asked for. */
        default void seeWithoutCause(Columns columns, int row) {}

        /** Shows everything to another one, too. */
        default Viewer and(Viewer other) {
            Viewer one = this;
            return new Viewer() {

                @Override
                public void see(Columns columns, int row, int cause) {
                    one.see(columns, row, cause);
                    other.see(columns, row, cause);
                }

                @Override
                public void seeWithoutCause(Columns columns, int row) {
                    one.seeWithoutCause(columns, row);
                    other.seeWithoutCause(columns, row);
                }
            };
        }
    }

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

    /** Through the period. */
    public Population through(Viewer viewer) {
        return through(of.from(), of.to(), viewer);
    }

    /** Through the period before, which is as long. */
    public void throughBefore(Viewer viewer) {
        Instant before = of.from().minus(Duration.between(of.from(), of.to()));
        through(before.isBefore(FIRST) ? FIRST : before, of.from(), viewer);
    }

    private Population through(Instant from, Instant to, Viewer viewer) {
        Passing passing = new Passing(viewer);
        long first = from.toEpochMilli();
        long end = to.toEpochMilli();
        months.byMonth()
                .subMap(Standing.monthOf(first), true, Standing.monthOf(end), true)
                .values()
                .forEach(month -> passing.through(month, first, end));
        return passing.population();
    }

    /** Counts what it passes. */
    private final class Passing {

        private final Viewer viewer;
        private long reports;
        private long occurrences;
        private long withoutCause;
        private long withoutTime;

        Passing(Viewer viewer) {
            this.viewer = viewer;
        }

        /** What is past matters only if something changed since. Both are in order, and so is what is made of them. */
        void through(Month month, long first, long end) {
            Columns present = month.present();
            Columns past = position < month.changedAt() ? month.past() : Columns.EMPTY;
            int row = present.firstFrom(first);
            int rows = present.firstFrom(end);
            int pastRow = past.firstFrom(first);
            int pastRows = past.firstFrom(end);
            while (row < rows || pastRow < pastRows) {
                if (pastRow == pastRows || (row < rows && present.comesBefore(row, past, pastRow))) {
                    see(present, row++);
                } else {
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
            long before = occurrences;
            for (int cause = 0; cause < columns.causes(row); cause++) {
                if (meets(ofCauses, columns, row, cause)) {
                    occurrences++;
                    viewer.see(columns, row, cause);
                }
            }
            if (occurrences == before) {
                withoutCause++;
                if (ofCauses.isEmpty()) {
                    viewer.seeWithoutCause(columns, row);
                }
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
