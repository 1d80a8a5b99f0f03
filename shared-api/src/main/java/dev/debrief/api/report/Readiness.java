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
 * @param score how many of the rules that apply the report meets, in percent, 0 to 100
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

    /** How many of these rules that apply are met, in percent. */
    public static int score(List<RuleResult> rules) {
        List<RuleResult> applied = rules.stream().filter(RuleResult::applies).toList();
        return (int) (PERCENT * applied.stream().filter(RuleResult::met).count() / Math.max(1, applied.size()));
    }

    /**
     * Whether a report meets a rule.
     *
     * @param rule the rule
     * @param applies whether the report has what the rule is about; a report without an impact has none that lacks a number
     * @param met whether the report does not break it
     * @param blocks whether the policy keeps reports that do not meet it from review and publication
     */
    public record RuleResult(ReadinessRule rule, boolean applies, boolean met, boolean blocks) {}
}
