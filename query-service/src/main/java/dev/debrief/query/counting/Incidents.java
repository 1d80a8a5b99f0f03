package dev.debrief.query.counting;

import dev.debrief.api.patterns.Axis;
import java.util.List;

/** Reports, by what they or their causes have in common; those that name no cause, too, unless causes are asked for. */
public final class Incidents implements Look.Viewer {

    private final Groups groups;

    public Incidents(List<Axis> by, Look look) {
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

    public Groups groups() {
        return groups;
    }

    /** All of them, where they are not told apart. */
    public Group only() {
        return groups.whole();
    }
}
