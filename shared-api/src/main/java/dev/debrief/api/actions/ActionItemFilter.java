package dev.debrief.api.actions;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which action items are asked for: those that meet every criterion that is given.
 *
 * @param owner the exact name of the person or team that answers for it
 * @param team the exact name of a team that answers for it, or has the report
 * @param cause one of the causes and lessons it answers to
 * @param causeCategory what one of those causes counts as today
 * @param issue where another system tracks it: {@code system:key}
 * @param due how near the deadline is; only what is still to be done
 * @param unverified only what is done, and not seen to have worked or not
 * @param stale only what is still to be done, and did not change for a week
 */
public record ActionItemFilter(
        @Nullable String owner,
        @Nullable String team,
        List<ActionStatus> status,
        List<ActionCategory> category,
        List<ActionType> type,
        @Nullable FindingId cause,
        @Nullable CategoryId causeCategory,
        @Nullable String issue,
        @Nullable Due due,
        boolean unverified,
        boolean stale) {

    /** All there are. */
    public static final ActionItemFilter NONE = ofTeam(null);

    /** Those that a team answers for, or that are in reports it has; null for all there are. */
    public static ActionItemFilter ofTeam(@Nullable String team) {
        return new ActionItemFilter(null, team, List.of(), List.of(), List.of(), null, null, null, null, false, false);
    }
}
