package dev.debrief.query.report;

import dev.debrief.api.Identity;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.Remark;
import dev.debrief.api.report.ReportQuery.FindReadiness;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.policy.Policies;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what keeps a report from review and publication. */
@Component
class ReadinessQueryHandler {

    private final ReportHistory reportHistory;
    private final ReportQueryHandler reports;
    private final Policies policies;

    ReadinessQueryHandler(ReportHistory reportHistory, ReportQueryHandler reports, Policies policies) {
        this.reportHistory = reportHistory;
        this.reports = reports;
        this.policies = policies;
    }

    @QueryHandler
    Readiness answer(FindReadiness query, Identity reader) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        PolicyVersion policy = policies.today();
        Map<Boolean, List<Remark>> remarks =
                reports.view(reportVersion, reports.written(query, reportVersion, reader), false).remarks().stream()
                        .collect(Collectors.partitioningBy(Remarks.blockedBy(policy.policy())));
        List<Remark> blocking = remarks.getOrDefault(true, List.of());
        return new Readiness(
                reportVersion.report(),
                reportVersion.version(),
                policy.version(),
                blocking.isEmpty(),
                blocking,
                remarks.getOrDefault(false, List.of()));
    }
}
