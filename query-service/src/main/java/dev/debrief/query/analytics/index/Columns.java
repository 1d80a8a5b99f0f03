package dev.debrief.query.analytics.index;

import dev.debrief.views.Cover;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The current or past states of reports in columns, by the time of the incident. Immutable. */
public final class Columns {

    public static final Columns EMPTY = new Columns(0, 0);

    /** The state of a report until a position. */
    record Row(IncidentState state, long until) {

        static Row open(IncidentState incidentState) {
            return new Row(incidentState, Cover.POSITIONS.horizon());
        }
    }

    private final String[] reports;
    private final long[] at;
    private final boolean[] timeKnown;
    private final boolean[] wholeDay;
    private final boolean[] cancelled;
    private final @Nullable String[] countedWith;
    private final int[] circumstances;
    private final int[] services;
    private final int[] teams;
    private final int[][] safeguards;
    private final PackedDurations[] times;
    private final long[] since;
    private final long[] until;
    private final int[] firstCause;
    private final int[] causes;
    private int size;

    private Columns(int rows, int allCauses) {
        reports = new String[rows];
        at = new long[rows];
        timeKnown = new boolean[rows];
        wholeDay = new boolean[rows];
        cancelled = new boolean[rows];
        countedWith = new String[rows];
        circumstances = new int[rows];
        services = new int[rows];
        teams = new int[rows];
        safeguards = new int[rows][];
        times = new PackedDurations[rows];
        since = new long[rows];
        until = new long[rows];
        firstCause = new int[rows + 1];
        causes = new int[allCauses];
    }

    /** A copy without the rows of some reports, and with new rows. */
    Columns changed(Set<String> without, List<Row> more) {
        List<Row> added = new ArrayList<>(more);
        added.sort((one, other) ->
                IncidentState.compare(one.state.at, one.state.report, other.state.at, other.state.report));
        int moreCauses = added.stream().mapToInt(row -> row.state.causes.length).sum();
        Columns changed = new Columns(size + added.size(), causes.length + moreCauses);
        int next = 0;
        for (int row = 0; row < size; row++) {
            if (without.contains(reports[row])) {
                continue;
            }
            while (next < added.size() && comesBefore(added.get(next).state, row)) {
                changed.append(added.get(next++));
            }
            changed.append(this, row);
        }
        added.subList(next, added.size()).forEach(changed::append);
        return changed;
    }

    private boolean comesBefore(IncidentState incidentState, int row) {
        return IncidentState.compare(incidentState.at, incidentState.report, at[row], reports[row]) < 0;
    }

    public boolean comesBefore(int row, Columns others, int other) {
        return IncidentState.compare(at[row], reports[row], others.at[other], others.reports[other]) < 0;
    }

    private void append(Row row) {
        IncidentState incidentState = row.state;
        reports[size] = incidentState.report;
        at[size] = incidentState.at;
        timeKnown[size] = incidentState.timeKnown;
        wholeDay[size] = incidentState.wholeDay;
        cancelled[size] = incidentState.cancelled;
        countedWith[size] = incidentState.countedWith;
        circumstances[size] = incidentState.circumstances;
        services[size] = incidentState.services;
        teams[size] = incidentState.teams;
        safeguards[size] = incidentState.safeguards;
        times[size] = incidentState.packedDurations;
        since[size] = incidentState.since;
        until[size] = row.until;
        append(incidentState.causes, 0, incidentState.causes.length);
    }

    private void append(Columns from, int row) {
        reports[size] = from.reports[row];
        at[size] = from.at[row];
        timeKnown[size] = from.timeKnown[row];
        wholeDay[size] = from.wholeDay[row];
        cancelled[size] = from.cancelled[row];
        countedWith[size] = from.countedWith[row];
        circumstances[size] = from.circumstances[row];
        services[size] = from.services[row];
        teams[size] = from.teams[row];
        safeguards[size] = from.safeguards[row];
        times[size] = from.times[row];
        since[size] = from.since[row];
        until[size] = from.until[row];
        append(from.causes, from.firstCause[row], from.firstCause[row + 1]);
    }

    private void append(int[] from, int begin, int end) {
        System.arraycopy(from, begin, causes, firstCause[size], end - begin);
        firstCause[size + 1] = firstCause[size] + end - begin;
        size++;
    }

    /** The first row of an incident that began at this instant or later, in milliseconds. */
    public int firstFrom(long instant) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public boolean holds(int row, long position) {
        return since[row] <= position && position < until[row];
    }

    public String report(int row) {
        return reports[row];
    }

    public long at(int row) {
        return at[row];
    }

    /** Whether the time of the incident is known. */
    public boolean timeKnown(int row) {
        return timeKnown[row];
    }

    /** Whether only the day of the incident is known. */
    public boolean wholeDay(int row) {
        return wholeDay[row];
    }

    /** Whether the incident was cancelled. */
    public boolean cancelled(int row) {
        return cancelled[row];
    }

    /** The report of which this one is a duplicate or a part; null if it is none. */
    public @Nullable String countedWith(int row) {
        return countedWith[row];
    }

    public int circumstances(int row) {
        return circumstances[row];
    }

    public int services(int row) {
        return services[row];
    }

    public int teams(int row) {
        return teams[row];
    }

    public int[] safeguards(int row) {
        return safeguards[row];
    }

    public PackedDurations times(int row) {
        return times[row];
    }

    public int causes(int row) {
        return firstCause[row + 1] - firstCause[row];
    }

    public int cause(int row, int number) {
        return causes[firstCause[row] + number];
    }
}
