package dev.debrief.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report in brief. Title, time and duration are computed; the other texts are sections of the report.
 *
 * @param what title of the report
 * @param when time of the impact, such as 2026-03-01 14:00–16:30 UTC; null while unknown
 * @param duration duration of the impact in words, such as 2 hours 5 minutes; null while unknown
 * @param description text of the section description: what happened; null until written
 * @param impact text of the section impact-summary; null until written
 * @param coreIssue text of the section core-issue; null until written
 * @param lessons text of the section lessons-preview; null until written
 * @param nextSteps text of the section next-steps-preview; null until written
 * @param missing names of the summary sections that are not written yet; empty if complete
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
