package dev.debrief.api.policy;

import dev.debrief.api.Actor;
import dev.debrief.api.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries for the policy of the organisation. */
public sealed interface PolicyQuery {

    /**
     * The policy that applies now, applied at an instant, or has a number.
     *
     * @param version number of a version; null for the one that applies
     * @param asOf instant at which it applied; null for now
     * @param minVersion lowest version the view must have applied; null for no wait
     */
    record FindPolicy(
            @Nullable Long version,
            @Nullable Instant asOf,
            @Nullable Long minVersion) implements PolicyQuery, Query<PolicyView> {}

    /** All versions of the policy. */
    record ListPolicies() implements PolicyQuery, Query<PolicyList> {}

    /**
     * A version of the policy.
     *
     * @param version number of the version; 0 for the delivered policy
     * @param effectiveFrom time from which it applies, in UTC; null for the delivered policy
     * @param adoptedAt when it was adopted, in UTC; null for the delivered policy
     * @param adoptedBy who adopted it; null for the delivered policy
     * @param reason why it was adopted; null for the delivered policy
     * @param policy the policy
     */
    record PolicyView(
            long version,
            @Nullable Instant effectiveFrom,
            @Nullable Instant adoptedAt,
            @Nullable Actor adoptedBy,
            @Nullable String reason,
            Policy policy) {}

    /**
     * All versions of the policy.
     *
     * @param items the versions, latest first
     */
    record PolicyList(List<PolicyView> items) {}
}
