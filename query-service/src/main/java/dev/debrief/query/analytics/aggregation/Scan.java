package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.index.IncidentState;
import dev.debrief.query.analytics.index.OccurrenceIndex.Months;
import dev.debrief.query.analytics.index.Rollup;
import dev.debrief.query.analytics.index.Vocabulary;
import dev.debrief.query.restriction.VisibleReports;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scans the selected incidents and causes at a position, as far as the reader may see them. */
public final class Scan {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private final Months months;
    private final long position;
    private final AxisEncodings axisEncodings;
    private final Selection of;
    private final VisibleReports visibleReports;
    private final Map<Axis, AxisEncoding> encodings = new EnumMap<>(Axis.class);
    private final Filter filter;

    Scan(Months months, long position, AxisEncodings axisEncodings, Selection of, VisibleReports visibleReports) {
        this.months = months;
        this.position = position;
        this.axisEncodings = axisEncodings;
        this.of = of;
        this.visibleReports = visibleReports;
        this.filter = new Filter(current(of.where()), this::encoding, axisEncodings.words(), visibleReports);
    }

    private Map<Axis, List<@Nullable String>> current(Map<Axis, List<@Nullable String>> where) {
        Map<Axis, List<@Nullable String>> worded = new EnumMap<>(Axis.class);
        where.forEach((axis, values) -> worded.put(
                axis,
                values.stream()
                        .<@Nullable String>map(value -> axisEncodings.current(axis, value))
                        .toList()));
        return worded;
    }

    /** The current value by the taxonomy of the scan. */
    public @Nullable String current(Axis axis, @Nullable String value) {
        return axisEncodings.current(axis, value);
    }

    /** What a category counts as by the taxonomy of the scan. */
    public CategoryId current(CategoryId category) {
        return axisEncodings.category(category);
    }

    /** What people call a value: a category by its names from the first level down. */
    public @Nullable String name(Axis axis, @Nullable String value) {
        return axisEncodings.name(axis, value);
    }

    /** What people call a category. */
    public String name(CategoryId category) {
        return axisEncodings.name(category);
    }

    /** What people call the values of each axis. */
    public Map<Axis, @Nullable String> names(Map<Axis, @Nullable String> values) {
        Map<Axis, @Nullable String> names = new EnumMap<>(Axis.class);
        values.forEach((axis, value) -> names.put(axis, name(axis, value)));
        return names;
    }

    /** A scan of the same period and position that selects only these values on each axis. */
    public Scan narrowed(Map<Axis, List<@Nullable String>> where) {
        Selection narrower =
                new Selection(of.from(), of.to(), of.taxonomy(), where, of.asOf(), of.position(), of.zone());
        return new Scan(months, position, axisEncodings, narrower, visibleReports);
    }

    /** Whether the filter selects this cause, apart from its incident. */
    public boolean matches(CauseRow cause) {
        return filter.matches(cause);
    }

    public AxisEncoding encoding(Axis axis) {
        return encodings.computeIfAbsent(axis, axisEncodings::encoding);
    }

    /** The version of the values: extractors with other versions may number them differently. */
    Object encodingVersion() {
        return List.of(
                axisEncodings.basis(),
                axisEncodings.taxonomy().version(),
                axisEncodings.aliases().changes());
    }

    public Vocabulary words() {
        return axisEncodings.words();
    }

    /** Records that the reader has read these reports. */
    public void recordReading(Object query, Stream<List<ReportId>> read) {
        visibleReports.recordReading(
                query,
                read.flatMap(List::stream)
                        .distinct()
                        .map(report -> new ReportRead(report, 0))
                        .toList());
    }

    public long position() {
        return position;
    }

    /** What the reader may see. */
    public VisibleReports visibleReports() {
        return visibleReports;
    }

    /** The definition of the figures of a scan. */
    public Basis basis(String definition, Population population) {
        return new Basis(
                definition,
                of.from(),
                of.to(),
                of.where(),
                of.taxonomy(),
                axisEncodings.taxonomy().version(),
                population,
                of.asOf(),
                position);
    }

    /** Counts the occurrences of the period. */
    public Population count(GroupAggregator... tallies) {
        return through(of.from(), of.to(), GroupAggregator::add, tallies);
    }

    /** Counts the occurrences of the previous period, which has the same length. */
    public void countBefore(GroupAggregator... tallies) {
        Instant before = of.from().minus(Duration.between(of.from(), of.to()));
        through(before.isBefore(FIRST) ? FIRST : before, of.from(), GroupAggregator::addBefore, tallies);
    }

    private Population through(
            Instant from, Instant to, BiConsumer<GroupAggregator, Rollup> count, GroupAggregator... tallies) {
        Period period = Period.of(from, to, of.zone());
        long[] sums = new long[6];
        months.byMonth()
                .subMap(IncidentState.monthOf(period.earliest()), true, IncidentState.monthOf(period.latest()), true)
                .forEach((name, month) -> {
                    boolean whole = filter.isOpen() && month.isPresentAt(position) && period.covers(name);
                    for (int i = 0; i < tallies.length; i++) {
                        GroupAggregator one = tallies[i];
                        Rollup rollup = month.rollup(
                                whole ? one.keyExtractor().cacheKey() : null,
                                () -> new MonthScan(month, position, filter, one).rollup(period));
                        count.accept(one, rollup);
                        if (i == 0) {
                            add(rollup.population(), sums);
                        }
                    }
                });
        return new Population(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    private static void add(Population more, long[] sums) {
        sums[0] += more.reports();
        sums[1] += more.occurrences();
        sums[2] += more.withoutCause();
        sums[3] += more.withoutTime();
        sums[4] += more.cancelled();
        sums[5] += more.countedWithOthers();
    }
}
