package dev.debrief.query.patterns;

import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.CoOccurrencePage;
import dev.debrief.api.patterns.Facets;
import dev.debrief.api.patterns.HeatMap;
import dev.debrief.api.patterns.PatternDetail;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternQuery.FindCoOccurrences;
import dev.debrief.api.patterns.PatternQuery.FindFacets;
import dev.debrief.api.patterns.PatternQuery.FindHeatMap;
import dev.debrief.api.patterns.PatternQuery.FindPattern;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.PatternQuery.FindReportPatterns;
import dev.debrief.api.patterns.PatternQuery.FindRestatement;
import dev.debrief.api.patterns.PatternQuery.FindTrend;
import dev.debrief.api.patterns.PatternSort;
import dev.debrief.api.patterns.ReportPatterns;
import dev.debrief.api.patterns.Restatement;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.patterns.Trend;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.SelectionParameters;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Patterns", description = "Recurring causes")
class PatternQueryController {

    private static final String BY = "The axes to group by, one to four.";
    private static final int MAX_MONTHS = 60;
    private static final int MAX_YEARS = 20;

    private final Queries queries;
    private final Clock clock;

    PatternQueryController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/api/patterns")
    @Operation(
            summary = "List patterns of recurring causes",
            description =
                    "Groups causes by a combination of axes. A pattern is a group that occurs in at least `minCount`"
                        + " reports of the period. The response contains its position; the same query at that position"
                        + " returns the same figures.")
    PatternPage find(
            @Parameter(description = BY) @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(defaultValue = "2") int minCount,
            @Parameter(
                            description =
                                    "Count only reports within any window of this number of days; the whole period if"
                                            + " left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer withinDays,
            @Parameter(description = "The order of the patterns.") @RequestParam(defaultValue = "count")
                    PatternSort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "The maximum number of report ids in each pattern, 0 to 200.")
                    @RequestParam(defaultValue = "100")
                    int reportsEach) {
        Selection of = selectionParameters.selection();
        rejectUnlessWithin("reportsEach", reportsEach, 0, Group.MAX_REPORTS);
        rejectBadWindow(withinDays, Duration.between(of.from(), of.to()));
        return queries.ask(new FindPatterns(
                axes(by),
                of,
                positive("minCount", minCount),
                withinDays,
                sort,
                cursor,
                RequestParameters.limit(limit),
                reportsEach));
    }

    @GetMapping("/api/patterns/{id}")
    @Operation(
            summary = "Get a pattern with its occurrences",
            description = "The id comes from a list of patterns and is valid for every period.")
    PatternDetail find(
            @Parameter(description = "The id of the pattern.") @PathVariable PatternId id,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(
                new FindPattern(id, selectionParameters.selection(), cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/trend")
    @Operation(summary = "Count the most frequent patterns by month")
    Trend trend(
            @Parameter(description = BY) @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(defaultValue = "UTC") ZoneId zone,
            @Parameter(description = "The maximum number of patterns, 1 to 200.") @RequestParam(defaultValue = "10")
                    int limit) {
        return queries.ask(
                new FindTrend(axes(by), selectionParameters.selection(), zone, RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/co-occurrence")
    @Operation(
            summary = "List values that occur together",
            description = "Pairs of values of an axis in the same reports, compared with what is expected by chance.")
    CoOccurrencePage coOccurrence(
            @Parameter(description = "The axis of the values.") @RequestParam(defaultValue = "category") Axis axis,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(defaultValue = "2") int minCount,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new FindCoOccurrences(
                axis,
                selectionParameters.selection(),
                positive("minCount", minCount),
                cursor,
                RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/heat-map")
    @Operation(summary = "Count reports by two axes")
    HeatMap heatMap(
            @Parameter(description = "The axis of the rows.") @RequestParam(defaultValue = "category") Axis rows,
            @Parameter(description = "The axis of the columns, other than that of the rows.")
                    @RequestParam(defaultValue = "service")
                    Axis columns,
            @ParameterObject SelectionParameters selectionParameters,
            @Parameter(description = "The maximum number of values on each axis, 1 to 200.")
                    @RequestParam(defaultValue = "20")
                    int limit) {
        if (rows == columns) {
            throw new BadParameterException("columns", "must not be the axis of the rows");
        }
        return queries.ask(
                new FindHeatMap(rows, columns, selectionParameters.selection(), RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/facets")
    @Operation(
            summary = "List the facets of the matching reports",
            description = "The most frequent values of each axis, including reports without a cause.")
    Facets facets(
            @ParameterObject SelectionParameters selectionParameters,
            @Parameter(description = "The maximum number of values on each axis, 1 to 200.")
                    @RequestParam(defaultValue = "20")
                    int limit) {
        return queries.ask(new FindFacets(selectionParameters.selection(), RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/restatement")
    @Operation(
            summary = "Compare past patterns with the present",
            description = "Lists the patterns of an earlier response that are different today. Requires its `asOf` or"
                    + " `position`.")
    Restatement restatement(
            @Parameter(description = BY) @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(defaultValue = "1") int minCount,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new FindRestatement(
                axes(by),
                selectionParameters.selectionOfThePast(),
                positive("minCount", minCount),
                cursor,
                RequestParameters.limit(limit)));
    }

    @GetMapping("/api/reports/{id}/patterns")
    @Operation(
            summary = "List the patterns of a report",
            description = "Other reports with the same causes, and how many there are.")
    ReportPatterns ofReport(
            @PathVariable ReportId id,
            @Parameter(description = "Compare with incidents of this number of years, 1 to 20.")
                    @RequestParam(defaultValue = "10")
                    int years) {
        rejectUnlessWithin("years", years, 1, MAX_YEARS);
        return queries.ask(new FindReportPatterns(id, years));
    }

    @GetMapping("/api/patterns/recurrence-assessment")
    @Operation(
            summary = "Assess recurrence for a month",
            description =
                    "The categories of root causes in at least `minCount` incidents of the months up to the end of"
                            + " `month`, as recorded by then or by `asOf`.")
    PatternPage assessment(
            @Parameter(description = "The month to assess, such as 2026-01; the last complete month if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth month,
            @Parameter(description = "The number of months to include, 1 to 60.") @RequestParam(defaultValue = "6")
                    int months,
            @RequestParam(defaultValue = "2") int minCount,
            @RequestParam(defaultValue = "UTC") ZoneId zone,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        YearMonth after = month == null
                ? YearMonth.now(clock.withZone(zone))
                : SelectionParameters.month("month", month).plusMonths(1);
        rejectUnlessWithin("months", months, 1, MAX_MONTHS);
        Selection of = new Selection(
                begin(after.minusMonths(months), zone),
                begin(after, zone),
                TaxonomyBasis.TODAY,
                Map.of(Axis.KIND, List.of(CauseKind.ROOT_CAUSE.toString())),
                asOf == null ? endOfMonth(begin(after, zone)) : asOf,
                null,
                zone);
        return queries.ask(new FindPatterns(
                List.of(Axis.CATEGORY),
                of,
                positive("minCount", minCount),
                null,
                PatternSort.COUNT,
                cursor,
                RequestParameters.limit(limit),
                Group.MAX_REPORTS));
    }

    private static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Null for now if the month is not over. */
    private @Nullable Instant endOfMonth(Instant next) {
        return next.isAfter(clock.instant()) ? null : next.minusMillis(1);
    }

    private static List<Axis> axes(List<Axis> by) {
        return SelectionParameters.axes("by", by, 1);
    }

    private static int positive(String name, int number) {
        if (number < 1) {
            throw new BadParameterException(name, "must be at least 1");
        }
        return number;
    }

    private static void rejectUnlessWithin(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new BadParameterException(name, "must be %d to %d".formatted(least, most));
        }
    }

    private static void rejectBadWindow(@Nullable Integer withinDays, Duration period) {
        if (withinDays != null && (withinDays < 1 || Duration.ofDays(withinDays).compareTo(period) > 0)) {
            throw new BadParameterException("withinDays", "must be at least 1 and not longer than the period");
        }
    }
}
