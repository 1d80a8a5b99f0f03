package dev.debrief.api.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** A rule that a report can break. The policy says which rules keep a report from review and publication. */
public enum ReadinessRule {
    /** It names neither a root cause nor a contributing factor. */
    CAUSE_MISSING,
    /** A root cause has no action item that is neither cancelled nor ineffective. This rule always blocks. */
    CAUSE_UNCOVERED,
    /** It does not say when the incident began. */
    START_MISSING,
    /** It has no description: what happened, in one or two sentences. */
    SUMMARY_MISSING,
    /** It has no timeline event. */
    TIMELINE_MISSING,
    /** A section that the policy requires is missing. */
    SECTION_MISSING,
    /** The incident is about security, and a section of the security review is missing. */
    SECURITY_REVIEW_MISSING,
    /** A comment is not resolved. This rule applies to publication only. */
    COMMENT_OPEN,
    /** A timeline event is not verified. */
    TIMELINE_UNVERIFIED,
    /** A human cause has no cause behind it that is not human. */
    HUMAN_FACTOR_UNEXPLAINED,
    /** An impact has no number, other than one on reputation or on the team. */
    IMPACT_WITHOUT_NUMBER,
    /** A text accuses a person. */
    ACCUSING_WORDING;

    /** The name in JSON and in remarks: lower-case words with hyphens. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no rule with this name */
    @JsonCreator
    public static ReadinessRule of(String name) {
        return Arrays.stream(values())
                .filter(rule -> rule.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + Arrays.toString(values())));
    }
}
