package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the changes that preceded an incident. */
public sealed interface PrecedingChangeEvent {

    /** A preceding change was recorded. */
    record PrecedingChangeRecorded(ReportId reportId, FindingId findingId, PrecedingChange finding)
            implements PrecedingChangeEvent, FindingEvent.Recorded<PrecedingChange> {}

    /** A preceding change was corrected. */
    record PrecedingChangeRevised(
            ReportId reportId, FindingId findingId, PrecedingChange from, PrecedingChange to, String reason)
            implements PrecedingChangeEvent, FindingEvent.Revised<PrecedingChange> {}

    /** A preceding change was withdrawn. */
    record PrecedingChangeWithdrawn(ReportId reportId, FindingId findingId, PrecedingChange finding, String reason)
            implements PrecedingChangeEvent, FindingEvent.Withdrawn<PrecedingChange> {}
}
