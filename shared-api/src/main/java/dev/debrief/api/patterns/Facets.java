package dev.debrief.api.patterns;

import dev.debrief.api.patterns.HeatMap.ValueCount;
import java.util.List;

/**
 * The values that the matching reports have on each axis, for narrowing a selection further.
 *
 * @param basis what the figures cover
 * @param facets one entry for each axis
 */
public record Facets(Basis basis, List<Facet> facets) {

    /**
     * The values on one axis. A report with several values counts for each.
     *
     * @param axis the axis that the values belong to
     * @param values the values, those in the most reports first; no more than the limit of the query
     * @param total number of values on this axis, including those beyond the limit
     */
    public record Facet(Axis axis, List<ValueCount> values, long total) {}
}
