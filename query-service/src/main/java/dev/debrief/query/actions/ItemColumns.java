package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.bson.Document;

/** What totals need to know of each current and past row of the board, in columns. */
final class ItemColumns {

    private static final int FIRST_CAPACITY = 1_024;

    /** The fields of a row that are read. */
    static final List<String> FIELDS = List.of(
            IntervalRows.KEY,
            IntervalRows.FROM,
            IntervalRows.TO,
            "report",
            BoardRows.STATUS,
            BoardRows.CATEGORY,
            BoardRows.TYPE,
            BoardRows.DUE_AT,
            BoardRows.CHANGED_AT);

    private final Map<String, Integer> rowByKey = new HashMap<>();
    private final Map<String, Integer> numberByReport = new HashMap<>();
    private final List<String> reports = new ArrayList<>();
    private int size;
    private long[] from = new long[FIRST_CAPACITY];
    private long[] to = new long[FIRST_CAPACITY];
    private long[] dueAt = new long[FIRST_CAPACITY];
    private long[] changedAt = new long[FIRST_CAPACITY];
    private int[] report = new int[FIRST_CAPACITY];
    private ActionStatus[] status = new ActionStatus[FIRST_CAPACITY];
    private ActionCategory[] category = new ActionCategory[FIRST_CAPACITY];
    private ActionType[] type = new ActionType[FIRST_CAPACITY];

    /** Takes a row that is valid until another closes it. A row that is known already is not taken twice. */
    void open(Document row) {
        Integer known = rowByKey.get(row.getString(IntervalRows.KEY));
        if (known == null || from[known] != row.getLong(IntervalRows.FROM)) {
            rowByKey.put(row.getString(IntervalRows.KEY), append(row, Cover.POSITIONS.horizon()));
        }
    }

    /** Closes a row, or takes a closed row that was not known. */
    void close(Document row) {
        String key = row.getString(IntervalRows.KEY);
        Integer known = rowByKey.get(key);
        if (known != null && from[known] == row.getLong(IntervalRows.FROM)) {
            to[known] = row.getLong(IntervalRows.TO);
            rowByKey.remove(key);
        } else {
            append(row, row.getLong(IntervalRows.TO));
        }
    }

    private int append(Document row, long end) {
        if (size == from.length) {
            grow(2 * size);
        }
        from[size] = row.getLong(IntervalRows.FROM);
        to[size] = end;
        dueAt[size] = BoardRows.millis(row, BoardRows.DUE_AT);
        changedAt[size] = BoardRows.millis(row, BoardRows.CHANGED_AT);
        report[size] = number(row.getString("report"));
        status[size] = BoardRows.status(row);
        category[size] = ActionCategory.valueOf(constant(row, BoardRows.CATEGORY));
        type[size] = ActionType.valueOf(constant(row, BoardRows.TYPE));
        return size++;
    }

    private static String constant(Document row, String field) {
        return row.getString(field).toUpperCase(Locale.ROOT);
    }

    private int number(String id) {
        return numberByReport.computeIfAbsent(id, added -> {
            reports.add(added);
            return reports.size() - 1;
        });
    }

    private void grow(int capacity) {
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        dueAt = Arrays.copyOf(dueAt, capacity);
        changedAt = Arrays.copyOf(changedAt, capacity);
        report = Arrays.copyOf(report, capacity);
        status = Arrays.copyOf(status, capacity);
        category = Arrays.copyOf(category, capacity);
        type = Arrays.copyOf(type, capacity);
    }

    /** Counts the rows that are valid at a position, of reports that may be seen. */
    void count(long position, Predicate<String> visible, BoardTally tally) {
        boolean[] shown = new boolean[reports.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = visible.test(reports.get(i));
        }
        IntPredicate counts = row -> from[row] <= position && position < to[row] && shown[report[row]];
        for (int row = 0; row < size; row++) {
            if (counts.test(row)) {
                tally.add(status[row], category[row], type[row], dueAt[row], changedAt[row]);
            }
        }
    }
}
