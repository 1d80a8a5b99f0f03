package dev.debrief.api.figures;

import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident that figures count.
 *
 * @param reportId id of the report
 * @param title title of the report
 * @param type kind of incident
 * @param severity severity of the incident; null if not rated
 * @param status status of the incident
 * @param services names of the affected services
 * @param teams names of the teams that own the report
 * @param detection how it was detected; null if not stated
 * @param trigger kind of trigger; null if not stated
 * @param at when the incident began, in UTC; if that is not recorded, the earliest time that is
 * @param timeKnown whether it is recorded when the incident began
 * @param wholeDay whether only the day is recorded
 * @param causes number of its causes that match
 * @param categories names of the categories of these causes, each from the first level down
 * @param milestones times of the recorded milestones, in UTC
 * @param seconds response times that could be measured, in seconds
 */
public record CountedIncident(
        ReportId reportId,
        String title,
        IncidentType type,
        @Nullable Severity severity,
        IncidentStatus status,
        List<String> services,
        List<String> teams,
        @Nullable DetectionMethod detection,
        @Nullable TriggerKind trigger,
        Instant at,
        boolean timeKnown,
        boolean wholeDay,
        int causes,
        List<String> categories,
        Map<MilestoneName, Instant> milestones,
        Map<ResponseMetric, Long> seconds) {}
