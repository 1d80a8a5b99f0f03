package dev.debrief.query.counting;

import dev.debrief.query.counting.Columns.Row;
import java.util.List;
import java.util.Set;

/**
 * The reports on incidents that began in a month. Never changes.
 *
 * @param present as they stand
 * @param past as they stood before
 * @param changedAt since which position of the store nothing of it is past
 */
record Month(Columns present, Columns past, long changedAt) {

    static final Month EMPTY = new Month(Columns.EMPTY, Columns.EMPTY, -1);

    Month changed(Set<String> reports, List<Row> nowPresent, List<Row> nowPast, long at) {
        return new Month(present.changed(reports, nowPresent), past.changed(Set.of(), nowPast), at);
    }
}
