package dev.debrief.api.incident;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What happened to the incident as a whole. */
public sealed interface IncidentEvent extends ReportEvent {

    /** The first event of every report. */
    record IncidentDeclared(ReportId reportId, Declaration declaration) implements IncidentEvent {}

    record StatusChanged(
            ReportId reportId,
            IncidentStatus from,
            IncidentStatus to,
            @Nullable String reason) implements IncidentEvent {}

    record SeverityChanged(ReportId reportId, @Nullable Severity from, Severity to, String rationale)
            implements IncidentEvent {

        @Override
        public String reason() {
            return rationale;
        }
    }

    record TitleCorrected(
            ReportId reportId,
            String from,
            String to,
            @Nullable String reason) implements IncidentEvent {}

    record DetectionRecorded(ReportId reportId, @Nullable Detection from, Detection to) implements IncidentEvent {}
}
