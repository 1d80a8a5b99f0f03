package dev.debrief.api.incident;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Events about the incident as a whole. */
public sealed interface IncidentEvent extends ReportEvent {

    /** An incident was declared. This is the first event of every report. */
    record IncidentDeclared(ReportId reportId, Declaration declaration) implements IncidentEvent {}

    /** The status of the incident changed. */
    record StatusChanged(
            ReportId reportId,
            IncidentStatus from,
            IncidentStatus to,
            @Nullable String reason) implements IncidentEvent {}

    /**
     * The severity of the incident, or the reason for it, changed.
     *
     * @param from previous severity; null if the incident had none
     */
    record SeverityChanged(ReportId reportId, @Nullable Severity from, Severity to, String rationale)
            implements IncidentEvent {

        @Override
        public String reason() {
            return rationale;
        }
    }

    /** The type of the incident was corrected. */
    record TypeCorrected(ReportId reportId, IncidentType from, IncidentType to, String reason)
            implements IncidentEvent {}

    /** The time zone in which the times of the report are shown was corrected. The times themselves stay the same. */
    record DisplayZoneCorrected(ReportId reportId, ZoneId from, ZoneId to, String reason) implements IncidentEvent {}

    /**
     * The day on which the incident began was stated or corrected.
     *
     * @param from the day before; null if none was stated
     */
    record DayCorrected(ReportId reportId, @Nullable LocalDate from, LocalDate to, String reason)
            implements IncidentEvent {}

    /** The title of the report was corrected. */
    record TitleCorrected(
            ReportId reportId,
            String from,
            String to,
            @Nullable String reason) implements IncidentEvent {}

    /**
     * It was recorded how the incident was found.
     *
     * @param from detection that was recorded before; null if there was none
     */
    record DetectionRecorded(ReportId reportId, @Nullable Detection from, Detection to) implements IncidentEvent {}
}
