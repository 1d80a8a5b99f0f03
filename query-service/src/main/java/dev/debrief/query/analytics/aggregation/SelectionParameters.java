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
import dev.debrief.support.http.RequestParameters;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which occurrences are asked for. Where several values are given of one parameter, any of them will do.
 *
 * @param from the earliest time of the incident, inclusive; needed
 * @param to the latest, exclusive; needed, and within 20 years of {@code from}
 * @param taxonomy by which words categories are compared and told: those of today, unless {@code then} is given
 * @param category the id of one
 * @param categoryGroup a category of the first level, whatever stands under it included
 * @param service the exact name of a service that the incident affects
 * @param team the exact name of a team that has the report
 * @param factorClass of the cause
 * @param role of the cause
 * @param kind root cause or contributing factor
 * @param asOf as far as was recorded by then
 * @param position as of this place in the store, instead
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
        @Nullable Instant asOf,
        @Nullable Long position) {

    private static final int MAX_AXES = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;
    private static final Duration LONGEST = Duration.ofDays(20 * 366L);

    /** @throws BadParameterException if it makes no sense */
    public Selection selection() {
        Instant begin = needed("from", from);
        Instant end = needed("to", to);
        if (!begin.isBefore(end)) {
            throw new BadParameterException("to", "must lie after from");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw new BadParameterException("to", "must lie within 20 years of from");
        }
        if (asOf != null && position != null) {
            throw new BadParameterException("position", "can't be given together with asOf");
        }
        return new Selection(
                begin,
                end,
                taxonomy == null ? TaxonomyBasis.TODAY : taxonomy,
                where(),
                asOf,
                PointInTime.bounded("position", position, Cover.POSITIONS));
    }

    /** @throws BadParameterException if it makes no sense, or means the present */
    public Selection selectionOfThePast() {
        Selection of = selection();
        if (of.asOf() == null && of.position() == null) {
            throw new BadParameterException("asOf", "is needed, or position");
        }
        return of;
    }

    /**
     * The axes that a parameter names.
     *
     * @throws BadParameterException if they are fewer than needed or more than four, or if one is named twice
     */
    public static List<Axis> axes(String name, List<Axis> named, int needed) {
        if (named.size() < needed
                || named.size() > MAX_AXES
                || named.stream().distinct().count() < named.size()) {
            throw new BadParameterException(name, "must name %d to %d axes, none twice".formatted(needed, MAX_AXES));
        }
        return RequestParameters.each(name, named);
    }

    /** @throws BadParameterException unless it lies in the years of which one can ask */
    public static YearMonth month(String name, YearMonth month) {
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw new BadParameterException(
                    name, "must lie between the years %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return month;
    }

    private static Instant needed(String name, @Nullable Instant instant) {
        if (instant == null) {
            throw new BadParameterException(name, "is needed");
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
        return where;
    }

    private static void put(Map<Axis, List<@Nullable String>> where, Axis axis, String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            if (values.contains("")) {
                throw new BadParameterException(name, "must not be empty");
            }
            where.put(
                    axis,
                    RequestParameters.each(name, values).stream()
                            .<@Nullable String>map(Object::toString)
                            .toList());
        }
    }
}
