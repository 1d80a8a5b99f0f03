package dev.debrief.api.patterns;

import dev.debrief.api.Query;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries about causes that recur across reports. */
public sealed interface PatternQuery {

    /**
     * The patterns: groups of occurrences that share a value on each axis.
     *
     * @param by at least one axis, none twice
     * @param minCount how many reports a group has at least
     * @param withinDays if given, so many within some window of this many days, at most as long as the period
     * @param cursor where the page before ended
     * @param limit 1 to 200
     * @param reportsEach of how many of its reports a pattern tells the ids, 0 to 200
     */
    record FindPatterns(
            List<Axis> by,
            Selection of,
            int minCount,
            @Nullable Integer withinDays,
            PatternSort sort,
            @Nullable String cursor,
            int limit,
            int reportsEach)
            implements PatternQuery, Query<PatternPage> {}

    /** One pattern with its occurrences. */
    record FindPattern(PatternId id, Selection of, @Nullable String cursor, int limit)
            implements PatternQuery, Query<PatternDetail> {}

    /**
     * How often the most frequent patterns occurred, month by month.
     *
     * @param by at least one axis, none twice
     * @param zone in which months begin
     * @param limit how many patterns
     */
    record FindTrend(List<Axis> by, Selection of, ZoneId zone, int limit) implements PatternQuery, Query<Trend> {}

    /**
     * Which values of an axis occur in the same reports.
     *
     * @param minCount in how many at least
     */
    record FindCoOccurrences(
            Axis axis, Selection of, int minCount, @Nullable String cursor, int limit)
            implements PatternQuery, Query<CoOccurrencePage> {}

    /**
     * In how many reports the values of two axes occur together on one cause.
     *
     * @param limit how many rows and columns at most
     */
    record FindHeatMap(Axis rows, Axis columns, Selection of, int limit) implements PatternQuery, Query<HeatMap> {}

    /**
     * The values of the matching reports on each axis, including reports without a cause.
     *
     * @param limit how many values of each at most
     */
    record FindFacets(Selection of, int limit) implements PatternQuery, Query<Facets> {}

    /**
     * How the patterns of an earlier position differ from those of today.
     *
     * @param of as of when
     * @param minCount how many reports a group has at least, then or now
     */
    record FindRestatement(
            List<Axis> by,
            Selection of,
            int minCount,
            @Nullable String cursor,
            int limit) implements PatternQuery, Query<Restatement> {}

    /**
     * Which safeguards helped or failed, and how often.
     *
     * @param values of which lines are asked for; none for all
     * @param limit how many reports, 1 to 200
     */
    record FindSafeguards(
            Safeguard safeguard,
            List<String> values,
            Selection of,
            @Nullable String cursor,
            int limit) implements PatternQuery, Query<SafeguardPage> {}

    /**
     * Where else the causes of a report occurred.
     *
     * @param years how long before today incidents are looked at, 1 to 20
     */
    record FindReportPatterns(ReportId reportId, int years)
            implements PatternQuery, ReportScopedQuery, Query<ReportPatterns> {}
}
