package dev.debrief.api.patterns;

import dev.debrief.api.patterns.HeatMap.ValueCount;
import java.util.List;

/**
 * What the reports that match say on each axis: by what they can be told apart further.
 *
 * @param facets one for each axis
 */
public record Facets(Basis basis, List<Facet> facets) {

    /**
     * The values on an axis, those in the most reports first. A report with several values counts for each.
     *
     * @param total how many values there are
     */
    public record Facet(Axis axis, List<ValueCount> values, long total) {}
}
