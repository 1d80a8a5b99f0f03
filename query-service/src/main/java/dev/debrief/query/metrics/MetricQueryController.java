package dev.debrief.query.metrics;

import dev.debrief.api.metrics.DetectionQuality;
import dev.debrief.api.metrics.Improvement;
import dev.debrief.api.metrics.MetricQuery.FindDetectionQuality;
import dev.debrief.api.metrics.MetricQuery.FindImprovement;
import dev.debrief.api.metrics.MetricQuery.FindResponseRestatement;
import dev.debrief.api.metrics.MetricQuery.FindResponseTimes;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.metrics.ResponseRestatement;
import dev.debrief.api.metrics.ResponseTimes;
import dev.debrief.api.patterns.Axis;
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
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/metrics")
@Tag(name = "Metrics", description = "Response times, detection quality and improvement over time")
class MetricQueryController {

    private static final List<ResponseMetric> ALL = List.of(ResponseMetric.values());

    private static final String METRIC =
            "Only these metrics; all if left out. Repeat the parameter for several values.";
    private static final String GROUP_BY = "Up to four axes to group by; all reports together if left out.";
    private static final int MAX_MONTHS = 60;

    private final Queries queries;
    private final Clock clock;

    MetricQueryController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/response")
    @Operation(
            summary = "Measure response times",
            description =
                    "The distribution of each response time. The response contains its position; the same query at that"
                            + " position returns the same figures.")
    ResponseTimes response(
            @Parameter(description = METRIC) @RequestParam(required = false) @Nullable List<ResponseMetric> metric,
            @Parameter(description = GROUP_BY) @RequestParam(required = false) @Nullable List<Axis> groupBy,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new FindResponseTimes(
                metrics(metric),
                axes(groupBy),
                selectionParameters.selection(),
                cursor,
                RequestParameters.limit(limit)));
    }

    @GetMapping("/response/restatement")
    @Operation(
            summary = "Compare past response times with the present",
            description = "Lists the figures of an earlier response that are different today. Requires its `asOf` or"
                    + " `position`.")
    ResponseRestatement restatement(
            @Parameter(description = METRIC) @RequestParam(required = false) @Nullable List<ResponseMetric> metric,
            @Parameter(description = GROUP_BY) @RequestParam(required = false) @Nullable List<Axis> groupBy,
            @ParameterObject SelectionParameters selectionParameters) {
        return queries.ask(
                new FindResponseRestatement(metrics(metric), axes(groupBy), selectionParameters.selectionOfThePast()));
    }

    @GetMapping("/detection")
    @Operation(
            summary = "Measure detection quality by month",
            description = "How incidents were detected, and how soon.")
    DetectionQuality detection(
            @ParameterObject SelectionParameters selectionParameters, @RequestParam(defaultValue = "UTC") ZoneId zone) {
        return queries.ask(new FindDetectionQuality(selectionParameters.selection(), zone));
    }

    @GetMapping("/improvement")
    @Operation(
            summary = "Measure improvement by month",
            description =
                    "Incidents, effective and verified action items, and action items completed in time. By default,"
                            + " the last twelve months. The same query at the position of the response returns the same"
                            + " figures.")
    Improvement improvement(
            @Parameter(description = "The first month, such as 2026-01; eleven months before `to` if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth from,
            @Parameter(description = "The last month, such as 2026-12; the current month if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth to,
            @RequestParam(defaultValue = "UTC") ZoneId zone,
            @Parameter(description = "Only reports of the team with this exact name.")
                    @RequestParam(required = false)
                    @Nullable
                    String team,
            @RequestParam(required = false) @Nullable Instant asOf,
            @Parameter(
                            description =
                                    "Count only events up to this position, as returned earlier; not together with"
                                            + " asOf.")
                    @RequestParam(required = false)
                    @Nullable
                    Long position) {
        YearMonth last = to == null ? YearMonth.now(clock.withZone(zone)) : SelectionParameters.month("to", to);
        YearMonth first = from == null ? last.minusMonths(11) : SelectionParameters.month("from", from);
        RequestParameters.rejectInverted(first, last);
        if (first.plusMonths(MAX_MONTHS).isBefore(last.plusMonths(1))) {
            throw new BadParameterException("to", "must lie within %d months of from".formatted(MAX_MONTHS));
        }
        return queries.ask(
                new FindImprovement(first, last, zone, team, asOf, SelectionParameters.position(position, asOf)));
    }

    private static List<ResponseMetric> metrics(@Nullable List<ResponseMetric> asked) {
        if (asked == null || asked.isEmpty()) {
            return ALL;
        }
        if (asked.stream().distinct().count() < asked.size()) {
            throw new BadParameterException("metric", "must not repeat a metric");
        }
        return asked;
    }

    private static List<Axis> axes(@Nullable List<Axis> asked) {
        return asked == null ? List.of() : SelectionParameters.axes("groupBy", asked, 0);
    }
}
