package dev.debrief.query.counting;

import java.util.Arrays;

/** Rows that were seen, each once, in the order in which they were. All that is seen of a row is seen in one go. */
final class Rows {

    private Columns[] columns = new Columns[16];
    private int[] rows = new int[16];
    private int size;

    /** The place of a row, which is the last one or a new one. */
    int place(Columns in, int row) {
        if (size > 0 && rows[size - 1] == row && columns[size - 1] == in) {
            return size - 1;
        }
        if (size == rows.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        columns[size] = in;
        rows[size] = row;
        return size++;
    }

    Columns columns(int place) {
        return columns[place];
    }

    int row(int place) {
        return rows[place];
    }

    long at(int place) {
        return columns[place].at(rows[place]);
    }
}
