package dev.debrief.query.report;

import dev.debrief.api.Identity;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.postmortem.Draft;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.Readiness.RuleResult;
import dev.debrief.api.report.Remark;
import dev.debrief.api.report.ReportQuery.FindReadiness;
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
        List<Remark> remarks = remarks(reportVersion, reports.written(query, reportVersion, reader));
        List<RuleResult> rules = results(policy.policy(), remarks);
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

    private List<Remark> remarks(ReportVersion reportVersion, List<Entry> written) {
        List<Remark> remarks =
                new ArrayList<>(reports.view(reportVersion, written, false).remarks());
        remarks.addAll(Draft.accusations(
                languageFindings.accusations(reportVersion, written).findings()));
        return remarks;
    }

    private static List<RuleResult> results(Policy policy, List<Remark> remarks) {
        Set<String> broken = remarks.stream().map(Remark::rule).collect(Collectors.toSet());
        return Arrays.stream(ReadinessRule.values())
                .map(rule -> new RuleResult(rule, !broken.contains(rule.toString()), policy.blocks(rule)))
                .toList();
    }
}
