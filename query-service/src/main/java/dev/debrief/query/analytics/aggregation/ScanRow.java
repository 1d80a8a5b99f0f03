package dev.debrief.query.analytics.aggregation;

import com.carrotsearch.hppc.IntArrayList;
import dev.debrief.query.analytics.index.Columns;

/** A reusable row of a scan: the current report and its matching causes. */
public final class ScanRow {

    private Columns columns = Columns.EMPTY;
    private int row;
    private final IntArrayList matching = new IntArrayList();

    void begin(Columns in, int number) {
        columns = in;
        row = number;
        matching.clear();
    }

    void add(int cause) {
        matching.add(cause);
    }

    public String report() {
        return columns.report(row);
    }

    /** Whether it is recorded when the incident began. */
    public boolean isTimeKnown() {
        return columns.timeKnown(row);
    }

    /** Seconds by the metric at an index, or the reason why there are none as a negative number. */
    public int seconds(int place) {
        return columns.times(row).at(place);
    }

    public int causes() {
        return matching.size();
    }

    /**
     * The numbers of the values of a cause.
     *
     * @param cause the number of the matching cause, from 0
     */
    public int[] values(AxisEncoding axisEncoding, int cause) {
        return axisEncoding.of(columns, row, matching.get(cause));
    }

    /** The numbers of the values of a report without a cause. */
    public int[] values(AxisEncoding axisEncoding) {
        return axisEncoding.of(columns, row, AxisEncoding.NO_CAUSE);
    }

    /** The numbers of the safeguards in the vocabulary. */
    public int[] safeguards() {
        return columns.safeguards(row);
    }
}
