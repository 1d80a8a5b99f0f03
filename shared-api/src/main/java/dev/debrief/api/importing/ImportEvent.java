package dev.debrief.api.importing;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** Events about an imported incident. */
public sealed interface ImportEvent extends ReportEvent {

    /**
     * The report was imported from a record of another system.
     *
     * @param fingerprint hash of the content of the record, to recognise changed content
     */
    record IncidentImported(ReportId reportId, Origin origin, String fingerprint) implements ImportEvent {}

    /**
     * The source of the incident states a cause in its own words.
     *
     * @param number number of the cause in the record, counted from 0
     */
    record CauseStated(ReportId reportId, int number, StatedCause cause) implements ImportEvent {}

    /**
     * All earlier events of the report were recorded in another installation, and were imported together.
     *
     * @param fingerprint hash of the content of the archive, to recognise changed content
     */
    record ArchiveImported(ReportId reportId, String fingerprint) implements ImportEvent {}
}
