package dev.debrief.query.report;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.postmortem.Draft;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.Readiness.RuleResult;
import dev.debrief.api.report.Remark;
import dev.debrief.api.report.ReportQuery.FindReadiness;
import dev.debrief.api.report.ReportView;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.language.LanguageFindings;
import dev.debrief.query.policy.Policies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what keeps a report from review and publication. */
@Component
class ReadinessQueryHandler {

    private final ReportHistory reportHistory;
    private final ReportQueryHandler reports;
    private final LanguageFindings languageFindings;
    private final Policies policies;

    ReadinessQueryHandler(
            ReportHistory reportHistory,
            ReportQueryHandler reports,
            LanguageFindings languageFindings,
            Policies policies) {
        this.reportHistory = reportHistory;
        this.reports = reports;
        this.languageFindings = languageFindings;
        this.policies = policies;
    }

    @QueryHandler
    Readiness answer(FindReadiness query, Identity reader) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        PolicyVersion policy = policies.today();
        List<Entry> written = reports.written(query, reportVersion, reader);
        ReportView report = reports.view(reportVersion, written, false);
        List<Remark> remarks = new ArrayList<>(report.remarks());
        remarks.addAll(Draft.accusations(
                languageFindings.accusations(reportVersion, written).findings()));
        List<RuleResult> rules = results(policy.policy(), report, remarks);
        Set<String> blocking = rules.stream()
                .filter(RuleResult::blocks)
                .map(result -> result.rule().toString())
                .collect(Collectors.toSet());
        Map<Boolean, List<Remark>> byEffect =
                remarks.stream().collect(Collectors.partitioningBy(remark -> blocking.contains(remark.rule())));
        return new Readiness(
                reportVersion.report(),
                reportVersion.version(),
                policy.version(),
                byEffect.getOrDefault(true, List.of()).isEmpty(),
                Readiness.score(rules),
                rules,
                byEffect.getOrDefault(true, List.of()),
                byEffect.getOrDefault(false, List.of()));
    }

    private static List<RuleResult> results(Policy policy, ReportView report, List<Remark> remarks) {
        Set<String> broken = remarks.stream().map(Remark::rule).collect(Collectors.toSet());
        boolean told = !broken.contains(ReadinessRule.TIMELINE_MISSING.toString());
        return Arrays.stream(ReadinessRule.values())
                .map(rule -> {
                    boolean met = !broken.contains(rule.toString());
                    boolean applies = !met || applies(rule, report, told, policy);
                    return new RuleResult(rule, applies, met, policy.blocks(rule));
                })
                .toList();
    }

    /** Whether a report that does not break a rule has what the rule is about. */
    private static boolean applies(ReadinessRule rule, ReportView report, boolean told, Policy policy) {
        List<Cause> causes = report.analysis().causes().stream()
                .map(ClassifiedCause::finding)
                .toList();
        return switch (rule) {
            case CAUSE_MISSING, START_MISSING, SUMMARY_MISSING, TIMELINE_MISSING, ACCUSING_WORDING -> true;
            case TIMELINE_UNVERIFIED -> told;
            case CAUSE_UNCOVERED -> causes.stream().anyMatch(cause -> cause.kind() == CauseKind.ROOT_CAUSE);
            case SECTION_MISSING -> !policy.requiredSections().isEmpty();
            case SECURITY_REVIEW_MISSING -> report.type() == IncidentType.SECURITY;
            case COMMENT_OPEN -> false;
            case HUMAN_FACTOR_UNEXPLAINED ->
                causes.stream().anyMatch(cause -> cause.factorClass() == FactorClass.HUMAN);
            case IMPACT_WITHOUT_NUMBER -> !report.impacts().isEmpty();
        };
    }
}
