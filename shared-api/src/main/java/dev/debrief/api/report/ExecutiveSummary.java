package dev.debrief.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report in short. Names, times and durations are computed of what is recorded; the rest are sections of the report.
 *
 * @param what the title
 * @param when the time of the impact, such as {@code 2026-03-01 14:00–16:30 UTC}; null while not known
 * @param duration how long the impact lasted, in words; null while not known
 * @param missing the parts that nobody has written yet
 */
public record ExecutiveSummary(
        String what,
        @Nullable String when,
        @Nullable String duration,
        @Nullable String description,
        @Nullable String impact,
        @Nullable String coreIssue,
        @Nullable String lessons,
        @Nullable String nextSteps,
        List<String> missing) {}
