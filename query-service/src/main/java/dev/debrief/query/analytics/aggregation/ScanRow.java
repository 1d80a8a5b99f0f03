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

    public int causes() {
        return matching.size();
    }

    /**
     * The numbers of the values that one of its causes has.
     *
     * @param cause from 0 on; what an incident says itself, any says
     */
    public int[] values(AxisEncoding axisEncoding, int cause) {
        return axisEncoding.of(columns, row, matching.get(cause));
    }

    /** The numbers of the values that it has where it names no cause. */
    public int[] values(AxisEncoding axisEncoding) {
        return axisEncoding.of(columns, row, AxisEncoding.NO_CAUSE);
    }

    /** Their numbers in the vocabulary. */
    public int[] safeguards() {
        return columns.safeguards(row);
    }
}
