package dev.debrief.command.policy;

import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyVersions;
import java.time.Instant;

/** The policy of the organisation, for decisions that depend on it. */
@FunctionalInterface
public interface CurrentPolicy {

    PolicyVersions versions();

    /** The policy that applies at this time. */
    default Policy at(Instant time) {
        return versions().at(time).policy();
    }
}
