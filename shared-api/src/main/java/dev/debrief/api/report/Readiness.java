package dev.debrief.api.report;

import dev.debrief.api.policy.ReadinessRule;
import java.util.List;

/**
 * Whether a report is ready for review.
 *
 * @param reportId id of the report
 * @param version version of the report that was checked
 * @param policyVersion version of the policy that says which rules block
 * @param ready whether nothing blocks a review and the publication of the report
 * @param score how many of the rules the report meets, in percent, 0 to 100
 * @param rules each rule and whether the report meets it
 * @param blocking remarks of rules that block; an open comment blocks publication only
 * @param remarks other remarks, which do not block a review
 */
public record Readiness(
        ReportId reportId,
        long version,
        long policyVersion,
        boolean ready,
        int score,
        List<RuleResult> rules,
        List<Remark> blocking,
        List<Remark> remarks)
        implements VersionedAnswer {

    private static final int PERCENT = 100;

    public Readiness {
        rules = List.copyOf(rules);
    }

    /** How many of these rules are met, in percent. */
    public static int score(List<RuleResult> rules) {
        return (int) (PERCENT * rules.stream().filter(RuleResult::met).count() / rules.size());
    }

    /**
     * Whether a report meets a rule.
     *
     * @param rule the rule
     * @param met whether the report meets it
     * @param blocks whether the policy keeps reports that do not meet it from review and publication
     */
    public record RuleResult(ReadinessRule rule, boolean met, boolean blocks) {}
}
