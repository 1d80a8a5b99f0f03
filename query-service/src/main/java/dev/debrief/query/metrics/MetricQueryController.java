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
@RequestMapping("/api/metrics")
@Tag(
        name = "Metrics",
        description = "How long the response took, how incidents were found, and whether things become better")
class MetricQueryController {

    private static final List<ResponseMetric> ALL = List.of(ResponseMetric.values());

    private static final int MAX_MONTHS = 60;

    private final Queries queries;
    private final Clock clock;

    MetricQueryController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/response")
    @Operation(
            summary = "How long the response took, as distributions",
            description =
                    "Without `metric`, by all of them; without `groupBy`, all reports together. The answer says what"
                            + " was looked at and as of which position: asked again for that position, it is the same.")
    ResponseTimes response(
            @RequestParam(required = false) @Nullable List<ResponseMetric> metric,
            @RequestParam(required = false) @Nullable List<Axis> groupBy,
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
            summary = "What response times of the past are today, where that is something else",
            description = "Give `asOf` or `position`, as the answer had it.")
    ResponseRestatement restatement(
            @RequestParam(required = false) @Nullable List<ResponseMetric> metric,
            @RequestParam(required = false) @Nullable List<Axis> groupBy,
            @ParameterObject SelectionParameters selectionParameters) {
        return queries.ask(
                new FindResponseRestatement(metrics(metric), axes(groupBy), selectionParameters.selectionOfThePast()));
    }

    @GetMapping("/detection")
    @Operation(summary = "How incidents were found and how soon, month by month: how good monitoring is")
    DetectionQuality detection(
            @ParameterObject SelectionParameters selectionParameters, @RequestParam(defaultValue = "UTC") ZoneId zone) {
        return queries.ask(new FindDetectionQuality(selectionParameters.selection(), zone));
    }

    @GetMapping("/improvement")
    @Operation(
            summary = "Whether things become better, month by month",
            description =
                    "Incidents, fixes that held and were verified, action items done in time; the last twelve months,"
                            + " unless `from` or `to` is given.")
    Improvement improvement(
            @Parameter(description = "The first month, such as 2026-01.") @RequestParam(required = false) @Nullable
                    YearMonth from,
            @Parameter(description = "The last month.") @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(defaultValue = "UTC") ZoneId zone,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Instant asOf) {
        YearMonth last = to == null ? YearMonth.now(clock.withZone(zone)) : SelectionParameters.month("to", to);
        YearMonth first = from == null ? last.minusMonths(11) : SelectionParameters.month("from", from);
        RequestParameters.rejectInverted(first, last);
        if (first.plusMonths(MAX_MONTHS).isBefore(last.plusMonths(1))) {
            throw new BadParameterException("to", "must lie within %d months of from".formatted(MAX_MONTHS));
        }
        return queries.ask(new FindImprovement(first, last, zone, team, asOf));
    }

    private static List<ResponseMetric> metrics(@Nullable List<ResponseMetric> asked) {
        if (asked == null || asked.isEmpty()) {
            return ALL;
        }
        if (asked.stream().distinct().count() < asked.size()) {
            throw new BadParameterException("metric", "must name none twice");
        }
        return RequestParameters.each("metric", asked);
    }

    private static List<Axis> axes(@Nullable List<Axis> asked) {
        return asked == null ? List.of() : SelectionParameters.axes("groupBy", asked, 0);
    }
}
