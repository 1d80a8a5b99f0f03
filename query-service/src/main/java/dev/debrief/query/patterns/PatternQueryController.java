package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.CoOccurrencePage;
import dev.debrief.api.patterns.HeatMap;
import dev.debrief.api.patterns.PatternDetail;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternQuery.FindCoOccurrences;
import dev.debrief.api.patterns.PatternQuery.FindHeatMap;
import dev.debrief.api.patterns.PatternQuery.FindPattern;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.PatternQuery.FindRestatement;
import dev.debrief.api.patterns.PatternQuery.FindTrend;
import dev.debrief.api.patterns.PatternSort;
import dev.debrief.api.patterns.Restatement;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.Trend;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/patterns")
@Tag(name = "Patterns", description = "Causes that keep coming back")
class PatternQueryController {

    private static final int MOST_AXES = 4;

    private final Queries queries;

    PatternQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "Causes that recur, grouped by any combination of axes",
            description =
                    "A group is told if it occurred in at least `minCount` reports of the period; with `withinDays`,"
                        + " in so many within some window of so many days. The answer says what was looked at and as"
                        + " of which position: asked again for that position, it is the same.")
    PatternPage find(
            @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = "2") int minCount,
            @RequestParam(required = false) @Nullable Integer withinDays,
            @RequestParam(defaultValue = "count") PatternSort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Selection of = asked.selection();
        rejectBadWindow(withinDays, Duration.between(of.from(), of.to()));
        return queries.ask(
                new FindPatterns(
                        axes(by), of, positive("minCount", minCount), withinDays, sort, cursor, Queries.limit(limit)),
                PatternPage.class);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One pattern, and what occurred",
            description = "The id comes from a list of patterns. It means the same in every period.")
    PatternDetail find(
            @PathVariable PatternId id,
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new FindPattern(id, asked.selection(), cursor, Queries.limit(limit)), PatternDetail.class);
    }

    @GetMapping("/trend")
    @Operation(summary = "In how many reports the most frequent patterns occurred, month by month")
    Trend trend(
            @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = "UTC") ZoneId zone,
            @RequestParam(defaultValue = "10") int limit) {
        return queries.ask(new FindTrend(axes(by), asked.selection(), zone, Queries.limit(limit)), Trend.class);
    }

    @GetMapping("/co-occurrence")
    @Operation(summary = "Which values of an axis occur in the same reports, and whether more often than by chance")
    CoOccurrencePage coOccurrence(
            @RequestParam(defaultValue = "category") Axis axis,
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = "2") int minCount,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(
                new FindCoOccurrences(
                        axis, asked.selection(), positive("minCount", minCount), cursor, Queries.limit(limit)),
                CoOccurrencePage.class);
    }

    @GetMapping("/heat-map")
    @Operation(summary = "In how many reports the values of two axes meet")
    HeatMap heatMap(
            @RequestParam(defaultValue = "category") Axis rows,
            @RequestParam(defaultValue = "service") Axis columns,
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = "20") int limit) {
        if (rows == columns) {
            throw new BadParameter("columns", "must be another axis than rows");
        }
        return queries.ask(new FindHeatMap(rows, columns, asked.selection(), Queries.limit(limit)), HeatMap.class);
    }

    @GetMapping("/restatement")
    @Operation(
            summary = "What an answer of the past says today, where that is something else",
            description = "Give `asOf` or `position`, as the answer had it.")
    Restatement restatement(
            @RequestParam(defaultValue = "category") List<Axis> by,
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = "1") int minCount,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Selection of = asked.selection();
        if (of.asOf() == null && of.position() == null) {
            throw new BadParameter("asOf", "is needed, or position");
        }
        return queries.ask(
                new FindRestatement(axes(by), of, positive("minCount", minCount), cursor, Queries.limit(limit)),
                Restatement.class);
    }

    private static List<Axis> axes(List<Axis> by) {
        if (by.isEmpty() || by.size() > MOST_AXES || by.stream().distinct().count() < by.size()) {
            throw new BadParameter("by", "must name one to %d axes, none twice".formatted(MOST_AXES));
        }
        return Queries.each("by", by);
    }

    private static int positive(String name, int number) {
        if (number < 1) {
            throw new BadParameter(name, "must be at least 1");
        }
        return number;
    }

    private static void rejectBadWindow(@Nullable Integer withinDays, Duration period) {
        if (withinDays != null && (withinDays < 1 || Duration.ofDays(withinDays).compareTo(period) > 0)) {
            throw new BadParameter("withinDays", "must be at least 1, and no longer than the period");
        }
    }
}
