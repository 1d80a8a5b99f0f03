package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The incident of a report.
 *
 * @param at when the incident began; if that is not recorded, the earliest time that is
 * @param timeKnown whether it is recorded when the incident began
 * @param wholeDay whether only the day is recorded
 * @param course the milestones, severities and status, from which the response times follow
 * @param safeguards its mitigators and barriers, by the ids of the findings
 * @param countedWith the report of which this one is a duplicate or a part; null if it is none
 */
public record IncidentRow(
        String report,
        String title,
        IncidentType type,
        @Nullable Severity severity,
        List<Service> services,
        List<String> teams,
        @Nullable DetectionMethod detection,
        @Nullable TriggerKind trigger,
        Instant at,
        boolean timeKnown,
        boolean wholeDay,
        ResponseCourse course,
        Map<String, SafeguardFacts> safeguards,
        @Nullable ReportId countedWith)
        implements OccurrenceRow {

    @Override
    public String key() {
        return CauseRow.key(report, "");
    }

    static IncidentRow of(CountedReport report) {
        ReportFacts facts = report.facts();
        return new IncidentRow(
                facts.report(),
                facts.title(),
                facts.type(),
                facts.severity(),
                facts.services(),
                facts.teams(),
                facts.detection(),
                facts.trigger(),
                report.startedAt(),
                report.isStartKnown(),
                facts.time().isWholeDay(),
                report.course(),
                report.safeguards(),
                report.countedWith());
    }
}
