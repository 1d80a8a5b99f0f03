package dev.debrief.api.figures;

import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cause that figures count, with its incident.
 *
 * @param reportId report that names the cause
 * @param causeId identifier of the cause within its report
 * @param title title of the report
 * @param text first 500 characters of the cause
 * @param kind root cause or contributing factor
 * @param primary whether it is the most important root cause of the report
 * @param category category that it counts as
 * @param categoryName names of that category, from the first level down
 * @param factorClass factor class of the cause; null if not stated
 * @param role role of the cause; null if not stated
 * @param recordedAt when the cause was first recorded, in UTC
 * @param type kind of incident
 * @param severity severity of the incident; null if not rated
 * @param services names of the affected services
 * @param teams names of the teams that own the report
 * @param detection how the incident was detected; null if not stated
 * @param trigger kind of trigger of the incident; null if not stated
 * @param at when the incident began, in UTC; if that is not recorded, the earliest time that is
 * @param timeKnown whether it is recorded when the incident began
 */
public record CountedCause(
        ReportId reportId,
        FindingId causeId,
        String title,
        String text,
        CauseKind kind,
        boolean primary,
        CategoryId category,
        String categoryName,
        @Nullable FactorClass factorClass,
        @Nullable FactorRole role,
        Instant recordedAt,
        IncidentType type,
        @Nullable Severity severity,
        List<String> services,
        List<String> teams,
        @Nullable DetectionMethod detection,
        @Nullable TriggerKind trigger,
        Instant at,
        boolean timeKnown) {}
