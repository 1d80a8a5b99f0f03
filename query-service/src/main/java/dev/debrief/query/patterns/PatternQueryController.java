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
@Tag(name = "Patterns", description = "Causes that keep coming back")
class PatternQueryController {

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
            summary = "Causes that recur, grouped by any combination of axes",
            description =
                    "A group is told if it occurred in at least `minCount` reports of the period; with `withinDays`,"
                        + " in so many within some window of so many days. The answer says what was looked at and as"
                        + " of which position: asked again for that position, it is the same.")
    PatternPage find(
            @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(defaultValue = "2") int minCount,
            @RequestParam(required = false) @Nullable Integer withinDays,
            @RequestParam(defaultValue = "count") PatternSort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "Of how many of its reports a pattern tells the ids, 0 to 200.")
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
            summary = "One pattern, and what occurred",
            description = "The id comes from a list of patterns. It means the same in every period.")
    PatternDetail find(
            @PathVariable PatternId id,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(
                new FindPattern(id, selectionParameters.selection(), cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/trend")
    @Operation(summary = "In how many reports the most frequent patterns occurred, month by month")
    Trend trend(
            @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(defaultValue = "UTC") ZoneId zone,
            @RequestParam(defaultValue = "10") int limit) {
        return queries.ask(
                new FindTrend(axes(by), selectionParameters.selection(), zone, RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/co-occurrence")
    @Operation(summary = "Which values of an axis occur in the same reports, and whether more often than by chance")
    CoOccurrencePage coOccurrence(
            @RequestParam(defaultValue = "category") Axis axis,
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
    @Operation(summary = "In how many reports the values of two axes meet")
    HeatMap heatMap(
            @RequestParam(defaultValue = "category") Axis rows,
            @RequestParam(defaultValue = "service") Axis columns,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(defaultValue = "20") int limit) {
        if (rows == columns) {
            throw new BadParameterException("columns", "must be another axis than rows");
        }
        return queries.ask(
                new FindHeatMap(rows, columns, selectionParameters.selection(), RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/facets")
    @Operation(
            summary = "By what the reports that match can be told apart further",
            description = "For each axis, the values in the most reports, those without a cause included.")
    Facets facets(
            @ParameterObject SelectionParameters selectionParameters, @RequestParam(defaultValue = "20") int limit) {
        return queries.ask(new FindFacets(selectionParameters.selection(), RequestParameters.limit(limit)));
    }

    @GetMapping("/api/patterns/restatement")
    @Operation(
            summary = "What an answer of the past says today, where that is something else",
            description = "Give `asOf` or `position`, as the answer had it.")
    Restatement restatement(
            @RequestParam(defaultValue = "category") List<Axis> by,
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
            summary = "Where else the causes of a report were seen, and how often",
            description = "In incidents of the last ten years, or of as many as `years` says.")
    ReportPatterns ofReport(@PathVariable ReportId id, @RequestParam(defaultValue = "10") int years) {
        rejectUnlessWithin("years", years, 1, MAX_YEARS);
        return queries.ask(new FindReportPatterns(id, years));
    }

    @GetMapping("/api/patterns/recurrence-assessment")
    @Operation(
            summary = "The causes that recurred in the months up to the end of one, as it was known then",
            description =
                    "Root causes of the same category in at least two incidents of six months, as a monthly assessment"
                            + " asks for. With `asOf`, what was known at another time. Without `month`, it is about the"
                            + " last one that is over.")
    PatternPage assessment(
            @Parameter(description = "The month that is assessed, such as 2026-01.")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth month,
            @RequestParam(defaultValue = "6") int months,
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
                asOf == null ? begin(after, zone).minusMillis(1) : asOf,
                null);
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
            throw new BadParameterException("withinDays", "must be at least 1, and no longer than the period");
        }
    }
}
