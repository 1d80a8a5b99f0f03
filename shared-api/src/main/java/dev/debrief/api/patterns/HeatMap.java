package dev.debrief.api.patterns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In how many reports the values of two axes occur together on one cause.
 *
 * @param basis what the figures cover
 * @param rowAxis the axis of the rows
 * @param columnAxis the axis of the columns
 * @param rows the row values, those in the most reports first; no more than the limit of the query
 * @param columns the column values, those in the most reports first; no more than the limit of the query
 * @param cells for each row, for each column: number of reports with a cause that has both values
 * @param totalRows number of row values, including those beyond the limit
 * @param totalColumns number of column values, including those beyond the limit
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
     * A value on an axis, and how many reports have it.
     *
     * @param value the value; null for reports that state none
     * @param reports number of reports with this value
     */
    public record ValueCount(@Nullable String value, long reports) {}
}
