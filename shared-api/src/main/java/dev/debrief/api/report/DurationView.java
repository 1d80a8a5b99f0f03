package dev.debrief.api.report;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.milestone.MilestoneName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A duration derived from two milestones. Never typed in, and never 0 for want of a milestone.
 *
 * @param metric its name, which fixes its definition
 * @param seconds present when {@code available}
 * @param text the same for people, such as {@code 2 hours 5 minutes}
 * @param missing the milestones that are not recorded
 */
public record DurationView(
        String metric,
        MilestoneName from,
        MilestoneName to,
        Status status,
        @Nullable Long seconds,
        @Nullable String text,
        List<MilestoneName> missing) {

    /** Whether there is a value. */
    public enum Status {
        AVAILABLE,
        MISSING,
        /** The milestones contradict each other. */
        INVALID;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
