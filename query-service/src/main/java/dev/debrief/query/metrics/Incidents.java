package dev.debrief.query.metrics;

import dev.debrief.api.patterns.Axis;
import dev.debrief.query.counting.Columns;
import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Groups;
import dev.debrief.query.counting.Look;
import dev.debrief.query.counting.Scale;
import java.util.List;

/** Reports, by what they or their causes have in common; those that name no cause, too, unless causes are asked for. */
final class Incidents implements Look.Viewer {

    private final Groups groups;

    Incidents(List<Axis> by, Look look) {
        this.groups = new Groups(by, look);
    }

    @Override
    public void see(Columns columns, int row, int cause) {
        groups.see(columns, row, cause);
    }

    @Override
    public void seeWithoutCause(Columns columns, int row) {
        groups.see(columns, row, Scale.NO_CAUSE);
    }

    Groups groups() {
        return groups;
    }

    /** All of them, where they are not told apart. */
    Group only() {
        return groups.whole();
    }
}
