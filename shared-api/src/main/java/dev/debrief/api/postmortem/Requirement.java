package dev.debrief.api.postmortem;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The obligation to write a post-mortem.
 *
 * @param reasons why a post-mortem is required, at least one
 * @param note what the person wrote who asked for it; null if the policy alone requires it
 * @param dueAt time by which it must be published, in UTC; null until the incident is resolved
 * @param dueSetTo due time that somebody set by hand, in UTC; null if the policy gives it
 * @param remindAt time from which it counts as due soon, in UTC; null until the incident is resolved
 * @param policyVersion version of the policy that applied; it stays the same when the policy changes later
 */
public record Requirement(
        List<RequirementReason> reasons,
        @Nullable String note,
        @Nullable Instant dueAt,
        @Nullable Instant dueSetTo,
        @Nullable Instant remindAt,
        long policyVersion) {

    public Requirement {
        reasons = List.copyOf(reasons);
    }
}
