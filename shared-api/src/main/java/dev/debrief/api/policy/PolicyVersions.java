package dev.debrief.api.policy;

import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All policies that were adopted so far, first adopted first. The delivered policy is version 0.
 *
 * @param versions the versions, by their number
 */
public record PolicyVersions(List<PolicyVersion> versions) {

    /** Before a policy was adopted. */
    public static final PolicyVersions DELIVERED =
            new PolicyVersions(List.of(new PolicyVersion(0, Policy.DELIVERED, Instant.EPOCH)));

    public PolicyVersions {
        versions = List.copyOf(versions);
    }

    /**
     * A policy and when it applies.
     *
     * @param version number of the version; 0 for the delivered policy
     * @param policy the policy
     * @param effectiveFrom time from which it applies, until a later version does
     */
    public record PolicyVersion(long version, Policy policy, Instant effectiveFrom) {}

    public PolicyVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** The version that applies at this time: of those that are effective, the one adopted last. */
    public PolicyVersion at(Instant time) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(time))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    /** The version with this number; the latest one if there is none. */
    public PolicyVersion numbered(long version) {
        return version < versions.size() ? versions.get((int) version) : latest();
    }

    /** The versions after another policy was adopted. */
    public PolicyVersions with(PolicyAdopted adopted) {
        List<PolicyVersion> after = new ArrayList<>(versions);
        after.add(new PolicyVersion(versions.size(), adopted.policy(), adopted.effectiveFrom()));
        return new PolicyVersions(after);
    }
}
