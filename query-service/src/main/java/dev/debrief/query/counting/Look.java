package dev.debrief.query.counting;

import dev.debrief.api.audit.Read;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.counting.OccurrenceIndex.Months;
import dev.debrief.query.occurrences.Occurrence;
import dev.debrief.query.restriction.VisibleReports;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through what is selected, as it stood at a position of the store, and as far as the reader may see it. */
public final class Look {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private final Months months;
    private final long position;
    private final Axes axes;
    private final Selection of;
    private final VisibleReports visibleReports;
    private final Map<Axis, Scale> scales = new EnumMap<>(Axis.class);
    private final Filter filter;

    Look(Months months, long position, Axes axes, Selection of, VisibleReports visibleReports) {
        this.months = months;
        this.position = position;
        this.axes = axes;
        this.of = of;
        this.visibleReports = visibleReports;
        this.filter = new Filter(worded(of.where()), this::scale, axes.words(), visibleReports);
    }

    private Map<Axis, List<@Nullable String>> worded(Map<Axis, List<@Nullable String>> where) {
        Map<Axis, List<@Nullable String>> worded = new EnumMap<>(Axis.class);
        where.forEach((axis, values) -> worded.put(
                axis,
                values.stream()
                        .<@Nullable String>map(value -> axes.worded(axis, value))
                        .toList()));
        return worded;
    }

    /** What a value counts as by the taxonomy that is looked by. */
    public @Nullable String worded(Axis axis, @Nullable String value) {
        return axes.worded(axis, value);
    }

    /** The same period and moment, and nothing but what has one of these values on each axis. */
    public Look narrowed(Map<Axis, List<@Nullable String>> where) {
        Selection narrower = new Selection(of.from(), of.to(), of.taxonomy(), where, of.asOf(), of.position());
        return new Look(months, position, axes, narrower, visibleReports);
    }

    /** Whether it is a cause that is counted, if its incident is. */
    public boolean isFor(Occurrence occurrence) {
        return filter.lets(occurrence);
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
        visibleReports.recordReading(
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
                of.where(),
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
        long[] sums = new long[5];
        months.byMonth()
                .subMap(Standing.monthOf(first), true, Standing.monthOf(end), true)
                .forEach((name, month) -> {
                    boolean whole = filter.isOpen() && month.isPresentAt(position) && isWithin(name, first, end);
                    for (int i = 0; i < tallies.length; i++) {
                        Tallies one = tallies[i];
                        Rollup rollup = month.rollup(
                                whole ? one.sorter().name() : null,
                                () -> new Pass(month, position, filter, one).rollup(first, end));
                        count.accept(one, rollup);
                        if (i == 0) {
                            add(rollup.population(), sums);
                        }
                    }
                });
        return new Population(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static boolean isWithin(YearMonth month, long first, long end) {
        return Standing.beginOf(month) >= first && Standing.beginOf(month.plusMonths(1)) <= end;
    }

    private static void add(Population more, long[] sums) {
        sums[0] += more.reports();
        sums[1] += more.occurrences();
        sums[2] += more.withoutCause();
        sums[3] += more.withoutTime();
        sums[4] += more.cancelled();
    }
}
