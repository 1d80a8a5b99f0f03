package dev.debrief.api.report;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.milestone.MilestoneName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A duration computed from two milestones. It is never entered by hand, and a missing milestone never makes it 0.
 *
 * @param metric name of the metric, such as timeToResolve; each name has one fixed definition
 * @param from milestone at which the duration starts
 * @param to milestone at which the duration ends
 * @param status whether the duration could be computed
 * @param seconds duration in whole seconds; null unless the status is available
 * @param text duration in words, such as 2 hours 5 minutes; null unless the status is available
 * @param missing the milestones of this duration that are not recorded; empty if none is missing
 */
public record DurationView(
        String metric,
        MilestoneName from,
        MilestoneName to,
        Status status,
        @Nullable Long seconds,
        @Nullable String text,
        List<MilestoneName> missing) {

    /** Whether a duration has a value. */
    public enum Status {
        /** Both milestones are recorded and the value is known. */
        AVAILABLE,
        /** At least one of the two milestones is not recorded. */
        MISSING,
        /** The milestones contradict each other: the end is before the start. */
        INVALID;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
