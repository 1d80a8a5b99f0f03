package dev.debrief.query.patterns;

import dev.debrief.api.causes.CauseKind;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.PatternQuery.PatternFilter;
import dev.debrief.api.patterns.PatternSort;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.support.Cover;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/patterns")
@Tag(name = "Patterns", description = "Causes that keep coming back")
class PatternQueryController {

    private static final Duration LONGEST = Duration.ofDays(20 * 366L);
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
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "2") int minCount,
            @RequestParam(required = false) @Nullable Integer withinDays,
            @RequestParam(defaultValue = "today") TaxonomyBasis taxonomy,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(defaultValue = "") List<Severity> severity,
            @RequestParam(defaultValue = "") List<IncidentType> type,
            @RequestParam(defaultValue = "") List<CauseKind> kind,
            @RequestParam(defaultValue = "count") PatternSort sort,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        rejectBadPeriod(from, to, withinDays);
        if (by.isEmpty() || by.size() > MOST_AXES || by.stream().distinct().count() < by.size()) {
            throw new BadParameter("by", "must name one to %d axes, none twice".formatted(MOST_AXES));
        }
        if (minCount < 1) {
            throw new BadParameter("minCount", "must be at least 1");
        }
        return queries.ask(
                new FindPatterns(
                        Queries.each("by", by),
                        from,
                        to,
                        minCount,
                        withinDays,
                        taxonomy,
                        new PatternFilter(
                                service,
                                team,
                                category,
                                Queries.each("severity", severity),
                                Queries.each("type", type),
                                Queries.each("kind", kind)),
                        sort,
                        PointInTime.bounded("position", position, Cover.POSITIONS),
                        cursor,
                        Queries.limit(limit)),
                PatternPage.class);
    }

    private static void rejectBadPeriod(Instant from, Instant to, @Nullable Integer withinDays) {
        if (!from.isBefore(to)) {
            throw new BadParameter("to", "must lie after from");
        }
        Duration period = Duration.between(from, to);
        if (period.compareTo(LONGEST) > 0) {
            throw new BadParameter("to", "must lie within 20 years of from");
        }
        if (withinDays != null && (withinDays < 1 || Duration.ofDays(withinDays).compareTo(period) > 0)) {
            throw new BadParameter("withinDays", "must be at least 1, and no longer than the period");
        }
    }
}
