package dev.debrief.command.policy;

import dev.debrief.api.policy.PolicyVersions;

/** The policy of the organisation, for decisions that depend on it. */
@FunctionalInterface
public interface CurrentPolicy {

    PolicyVersions versions();
}
