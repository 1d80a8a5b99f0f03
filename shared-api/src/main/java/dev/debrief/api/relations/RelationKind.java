package dev.debrief.api.relations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person says about two reports. */
public enum RelationKind {
    /** The two incidents are alike: whoever looks at one should see the other. */
    SAME,
    /** The two incidents only look alike. */
    NOT_THE_SAME,
    /** The report describes the same incident as the other, which is the one to read. */
    DUPLICATE_OF,
    /** The incident is a part of the other, whose post-mortem covers both. */
    PART_OF;

    /** Whether the report is counted in patterns with the other, and not beside it. */
    public boolean isCountedWithOther() {
        return this == DUPLICATE_OF || this == PART_OF;
    }

    /** Whether two reports can't be related in both ways. */
    public boolean contradicts(RelationKind other) {
        return (this == NOT_THE_SAME) != (other == NOT_THE_SAME);
    }

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
