package dev.debrief.api.importing;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** What came with a record kept elsewhere. */
public sealed interface ImportEvent extends ReportEvent {

    /** @param fingerprint tells this content of the record from another */
    record IncidentImported(ReportId reportId, Origin origin, String fingerprint) implements ImportEvent {}

    /** @param number counts the causes the source states, from 0 */
    record CauseStated(ReportId reportId, int number, StatedCause cause) implements ImportEvent {}
}
