package dev.debrief.query.figures;

import dev.debrief.api.figures.CountedCause;
import dev.debrief.api.figures.CountedIncident;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.IncidentRow;
import dev.debrief.query.analytics.facts.Measurement.Measured;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes the lines of lists of what figures were counted from. */
record FigureLines(Scan scan) {

    CountedIncident incident(IncidentRow incident, List<CauseRow> causes) {
        return new CountedIncident(
                ReportId.of(incident.report()),
                incident.title(),
                incident.type(),
                incident.severity(),
                incident.course().status(),
                incident.services().stream().map(Service::name).toList(),
                incident.teams(),
                incident.detection(),
                incident.trigger(),
                incident.at(),
                incident.timeKnown(),
                incident.wholeDay(),
                causes.size(),
                causes.stream()
                        .map(cause -> scan.name(scan.current(cause.category())))
                        .distinct()
                        .toList(),
                incident.course().milestones(),
                seconds(incident));
    }

    CountedCause cause(CauseRow cause, IncidentRow incident) {
        CategoryId category = scan.current(cause.category());
        return new CountedCause(
                ReportId.of(cause.report()),
                FindingId.of(cause.cause()),
                cause.title(),
                cause.facts().text(),
                cause.facts().kind(),
                cause.facts().primary(),
                category,
                scan.name(category),
                cause.facts().factorClass(),
                cause.facts().role(),
                cause.facts().recordedAt(),
                incident.type(),
                cause.severity(),
                cause.services().stream().map(Service::name).toList(),
                cause.teams(),
                incident.detection(),
                incident.trigger(),
                cause.at(),
                cause.timeKnown());
    }

    private static Map<ResponseMetric, Long> seconds(IncidentRow incident) {
        Map<ResponseMetric, Long> seconds = new EnumMap<>(ResponseMetric.class);
        for (ResponseMetric metric : ResponseMetric.values()) {
            if (incident.course().measure(metric) instanceof Measured measured) {
                seconds.put(metric, measured.duration().toSeconds());
            }
        }
        return seconds;
    }
}
