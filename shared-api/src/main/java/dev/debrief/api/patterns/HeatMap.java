package dev.debrief.api.patterns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In how many reports each two values meet.
 *
 * @param rows those in most reports first, and no more than were asked for
 * @param columns those in most reports first, and no more than were asked for
 * @param cells for each row, for each column, in how many reports both are said of one cause
 * @param totalRows how many there are
 */
public record HeatMap(
        Basis basis,
        Axis rowAxis,
        Axis columnAxis,
        List<ValueCount> rows,
        List<ValueCount> columns,
        List<List<Long>> cells,
        long totalRows,
        long totalColumns) {

    /**
     * A row or a column.
     *
     * @param value null where nothing is said
     * @param reports in how many it occurs
     */
    public record ValueCount(@Nullable String value, long reports) {}
}
