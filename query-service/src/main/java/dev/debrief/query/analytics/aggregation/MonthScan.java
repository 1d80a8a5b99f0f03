package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.query.analytics.index.Columns;
import dev.debrief.query.analytics.index.Month;
import dev.debrief.query.analytics.index.Rollup;

/** A scan of a month at a position, which counts and groups the matching rows. */
final class MonthScan {

    private final Month month;
    private final long position;
    private final Filter filter;
    private final GroupAggregator groupAggregator;
    private final Rollup.Maker maker;
    private final ScanRow scanRow = new ScanRow();
    private long reports;
    private long occurrences;
    private long withoutCause;
    private long withoutTime;
    private long cancelled;
    private long countedWithOthers;

    MonthScan(Month month, long position, Filter filter, GroupAggregator groupAggregator) {
        this.month = month;
        this.position = position;
        this.filter = filter;
        this.groupAggregator = groupAggregator;
        this.maker = groupAggregator.maker();
    }

    /**
     * Merges current and past states, both in the order of incidents. Past states are read only if something changed since the position.
     *
     * @param period the incidents that count
     */
    Rollup rollup(Period period) {
        Columns present = month.present();
        Columns past = month.pastAt(position);
        int row = present.firstFrom(period.earliest());
        int rows = present.firstFrom(period.latest());
        int pastRow = past.firstFrom(period.earliest());
        int pastRows = past.firstFrom(period.latest());
        while (row < rows || pastRow < pastRows) {
            if (pastRow == pastRows || (row < rows && present.comesBefore(row, past, pastRow))) {
                read(period, present, row, false);
                row++;
            } else {
                read(period, past, pastRow, true);
                pastRow++;
            }
        }
        return maker.made(
                month, new Population(reports, occurrences, withoutCause, withoutTime, cancelled, countedWithOthers));
    }

    private void read(Period period, Columns columns, int row, boolean ofThePast) {
        if (!columns.holds(row, position) || !period.contains(columns, row) || !filter.matches(columns, row)) {
            return;
        }
        if (columns.cancelled(row)) {
            cancelled++;
            return;
        }
        if (filter.isCountedWithOther(columns, row)) {
            countedWithOthers++;
            return;
        }
        reports++;
        withoutTime += columns.timeKnown(row) ? 0 : 1;
        scanRow.begin(columns, row);
        for (int cause = 0; cause < columns.causes(row); cause++) {
            if (filter.matches(columns, row, cause)) {
                scanRow.add(cause);
            }
        }
        occurrences += scanRow.causes();
        withoutCause += scanRow.causes() == 0 ? 1 : 0;
        if (scanRow.causes() > 0 || !filter.selectsCauses()) {
            maker.begin(Month.number(row, ofThePast));
            groupAggregator.keyExtractor().extract(scanRow, maker);
        }
    }
}
