package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.query.support.PointInTime;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filter for the causes that an analysis counts. All parameters must match; of a repeated parameter, any value.
 *
 * @param from the start of the period of the incidents, RFC 3339, inclusive; required
 * @param to the end of the period of the incidents, RFC 3339, exclusive; required, at most 20 years after from
 * @param taxonomy the categories to compare by: those of today, or then for those at the time; today if left out
 * @param category the id of a category of the cause; can be repeated
 * @param categoryGroup the id of a category of the first level, including its subcategories; can be repeated
 * @param service the name of a service that the incident affects, in any case, or an alias of it; can be repeated
 * @param team the name of a team that the report belongs to, in any case, or an alias of it; can be repeated
 * @param severity the severity of the incident; can be repeated
 * @param type the type of the incident; can be repeated
 * @param detection how the incident was detected; can be repeated
 * @param trigger the kind of trigger of the incident; can be repeated
 * @param factorClass the factor class of the cause; can be repeated
 * @param role the role of the cause; can be repeated
 * @param kind root cause or contributing factor; can be repeated
 * @param notStated an axis on which nothing is stated, such as service for incidents without one; can be repeated
 * @param asOf count only what was recorded by this time, RFC 3339; everything if left out
 * @param position count only events up to this event store position, as returned earlier; not together with asOf
 */
public record SelectionParameters(
        @Parameter(required = true) @Nullable Instant from,
        @Parameter(required = true) @Nullable Instant to,
        @Nullable TaxonomyBasis taxonomy,
        @Nullable List<String> category,
        @Nullable List<String> categoryGroup,
        @Nullable List<String> service,
        @Nullable List<String> team,
        @Nullable List<Severity> severity,
        @Nullable List<IncidentType> type,
        @Nullable List<DetectionMethod> detection,
        @Nullable List<TriggerKind> trigger,
        @Nullable List<FactorClass> factorClass,
        @Nullable List<FactorRole> role,
        @Nullable List<CauseKind> kind,
        @Nullable List<Axis> notStated,
        @Nullable Instant asOf,
        @Nullable Long position) {

    private static final int MAX_AXES = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;
    private static final Duration LONGEST = Duration.ofDays(20 * 366L);

    /** @throws BadParameterException if the parameters are invalid */
    public Selection selection() {
        Instant begin = needed("from", from);
        Instant end = needed("to", to);
        if (!begin.isBefore(end)) {
            throw new BadParameterException("to", "must be after from");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw new BadParameterException("to", "must be within 20 years of from");
        }
        return new Selection(
                begin, end, taxonomy == null ? TaxonomyBasis.TODAY : taxonomy, where(), asOf, position(position, asOf));
    }

    /** @throws BadParameterException if the position is given together with an instant, or can't be one */
    public static @Nullable Long position(@Nullable Long position, @Nullable Instant asOf) {
        if (asOf != null && position != null) {
            throw new BadParameterException("position", "can't be given together with asOf");
        }
        return PointInTime.bounded("position", position, Cover.POSITIONS);
    }

    /** @throws BadParameterException if the parameters are invalid or select the present */
    public Selection selectionOfThePast() {
        Selection of = selection();
        if (of.asOf() == null && of.position() == null) {
            throw new BadParameterException("asOf", "or position is required");
        }
        return of;
    }

    /**
     * Checks the axes of a parameter.
     *
     * @throws BadParameterException if there are fewer than needed, more than four, or duplicates
     */
    public static List<Axis> axes(String name, List<Axis> named, int needed) {
        if (named.size() < needed
                || named.size() > MAX_AXES
                || named.stream().distinct().count() < named.size()) {
            throw new BadParameterException(name, "must be %d to %d different axes".formatted(needed, MAX_AXES));
        }
        return named;
    }

    /** @throws BadParameterException unless the month is in a supported year */
    public static YearMonth month(String name, YearMonth month) {
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw new BadParameterException(
                    name, "must lie between the years %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return month;
    }

    private static Instant needed(String name, @Nullable Instant instant) {
        if (instant == null) {
            throw new BadParameterException(name, "is required");
        }
        return instant;
    }

    private Map<Axis, List<@Nullable String>> where() {
        Map<Axis, List<@Nullable String>> where = new LinkedHashMap<>();
        put(where, Axis.CATEGORY, "category", category);
        put(where, Axis.CATEGORY_GROUP, "categoryGroup", categoryGroup);
        put(where, Axis.SERVICE, "service", service);
        put(where, Axis.TEAM, "team", team);
        put(where, Axis.SEVERITY, "severity", severity);
        put(where, Axis.TYPE, "type", type);
        put(where, Axis.DETECTION, "detection", detection);
        put(where, Axis.TRIGGER, "trigger", trigger);
        put(where, Axis.FACTOR_CLASS, "factorClass", factorClass);
        put(where, Axis.ROLE, "role", role);
        put(where, Axis.KIND, "kind", kind);
        if (notStated != null) {
            notStated.forEach(axis ->
                    where.computeIfAbsent(axis, any -> new ArrayList<>()).add(null));
        }
        return where;
    }

    private static void put(Map<Axis, List<@Nullable String>> where, Axis axis, String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            if (values.contains("")) {
                throw new BadParameterException(name, "must not be empty");
            }
            where.put(
                    axis,
                    values.stream()
                            .<@Nullable String>map(Object::toString)
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
    }
}
