package dev.debrief.api.figures;

import dev.debrief.api.Query;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.patterns.Selection;
import org.jspecify.annotations.Nullable;

/** The queries about what figures were counted from. */
public sealed interface FigureQuery {

    /**
     * The incidents behind figures.
     *
     * @param metric only incidents with a value of it, unless those without are asked for; null for all
     * @param without what the incidents lack; null for all
     * @param cursor where the page before ended
     * @param limit how many incidents
     */
    record ListIncidents(
            Selection of,
            @Nullable ResponseMetric metric,
            @Nullable Lack without,
            @Nullable String cursor,
            int limit) implements FigureQuery, Query<IncidentPage> {}

    /**
     * The causes behind figures.
     *
     * @param cursor where the page before ended
     * @param limit the causes of how many incidents
     */
    record ListCauses(Selection of, @Nullable String cursor, int limit) implements FigureQuery, Query<CausePage> {}
}
