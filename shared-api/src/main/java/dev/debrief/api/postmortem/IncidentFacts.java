package dev.debrief.api.postmortem;

import static dev.debrief.api.postmortem.RequirementReason.BY_HAND;
import static dev.debrief.api.postmortem.RequirementReason.DATA_LOSS;
import static dev.debrief.api.postmortem.RequirementReason.DURATION;
import static dev.debrief.api.postmortem.RequirementReason.SEVERITY;
import static dev.debrief.api.postmortem.RequirementReason.TYPE;

import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.policy.Policy.Mandatory;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an incident that decide whether a post-mortem is required, and by when.
 *
 * @param startedAt when the impact started; null if unknown
 * @param endedAt when the incident was resolved; null while it is under way
 * @param dataLoss whether an impact of the dimension data is recorded
 */
public record IncidentFacts(
        IncidentType type,
        @Nullable Severity severity,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean dataLoss) {

    /**
     * What a policy requires. Nothing is required before the incident is resolved, other than by hand.
     *
     * @param present what is required so far; null if nothing is
     * @return null if no post-mortem is required
     */
    public @Nullable Requirement required(@Nullable Requirement present, PolicyVersion policy) {
        Requirement byHand = present == null || !present.reasons().contains(BY_HAND) ? null : present;
        List<RequirementReason> reasons = new ArrayList<>();
        if (endedAt != null) {
            reasons.addAll(reasons(policy.policy().mandatory()));
        }
        if (byHand != null) {
            reasons.add(BY_HAND);
        }
        if (reasons.isEmpty()) {
            return null;
        }
        Instant byPolicy = endedAt == null ? null : policy.policy().dueTime().of(endedAt, severity);
        Instant set = byHand == null ? null : byHand.dueSetTo();
        Instant dueAt = set == null ? byPolicy : set;
        return new Requirement(
                reasons,
                byHand == null ? null : byHand.note(),
                dueAt,
                set,
                dueAt == null ? null : dueAt.minus(policy.policy().dueTime().dueSoon()),
                policy.version());
    }

    private List<RequirementReason> reasons(Mandatory mandatory) {
        List<RequirementReason> reasons = new ArrayList<>();
        if (severity != null && mandatory.severities().contains(severity)) {
            reasons.add(SEVERITY);
        }
        if (lastedLongerThan(mandatory.longerThan())) {
            reasons.add(DURATION);
        }
        if (dataLoss && mandatory.dataLoss()) {
            reasons.add(DATA_LOSS);
        }
        if (mandatory.types().contains(type)) {
            reasons.add(TYPE);
        }
        return reasons;
    }

    private boolean lastedLongerThan(@Nullable Duration most) {
        return most != null
                && startedAt != null
                && endedAt != null
                && Duration.between(startedAt, endedAt).compareTo(most) > 0;
    }
}
