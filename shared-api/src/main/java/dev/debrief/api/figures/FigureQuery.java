package dev.debrief.api.figures;

import dev.debrief.api.Query;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries about what figures were counted from. */
public sealed interface FigureQuery {

    /**
     * The incidents behind figures.
     *
     * @param metric only incidents with a value of it, unless those without are asked for; null for all
     * @param without what the incidents lack; null for all
     * @param together values that the incidents have all; null for no such condition
     * @param cursor where the page before ended
     * @param limit how many incidents
     */
    record ListIncidents(
            Selection of,
            @Nullable ResponseMetric metric,
            @Nullable Lack without,
            @Nullable Together together,
            @Nullable String cursor,
            int limit)
            implements FigureQuery, Query<IncidentPage> {}

    /**
     * Values of one axis that occur in the same incident, as co-occurrence counts them: a report without a cause has none.
     *
     * @param values at least one
     */
    record Together(Axis axis, List<String> values) {

        public Together {
            values = List.copyOf(values);
        }
    }

    /**
     * The causes behind figures.
     *
     * @param cursor where the page before ended
     * @param limit the causes of how many incidents
     */
    record ListCauses(Selection of, @Nullable String cursor, int limit) implements FigureQuery, Query<CausePage> {}
}
