package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to what is said to have changed just before an incident. */
public sealed interface PrecedingChangeEvent {

    record PrecedingChangeRecorded(ReportId reportId, FindingId findingId, PrecedingChange finding)
            implements PrecedingChangeEvent, FindingEvent.Recorded<PrecedingChange> {}

    record PrecedingChangeRevised(
            ReportId reportId, FindingId findingId, PrecedingChange from, PrecedingChange to, String reason)
            implements PrecedingChangeEvent, FindingEvent.Revised<PrecedingChange> {}

    record PrecedingChangeWithdrawn(ReportId reportId, FindingId findingId, PrecedingChange finding, String reason)
            implements PrecedingChangeEvent, FindingEvent.Withdrawn<PrecedingChange> {}
}
