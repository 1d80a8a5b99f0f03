package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the evidence of a report. */
public sealed interface EvidenceEvent {

    record EvidenceRecorded(ReportId reportId, FindingId findingId, Evidence finding)
            implements EvidenceEvent, FindingEvent.Recorded<Evidence> {}

    record EvidenceRevised(ReportId reportId, FindingId findingId, Evidence from, Evidence to, String reason)
            implements EvidenceEvent, FindingEvent.Revised<Evidence> {}

    record EvidenceWithdrawn(ReportId reportId, FindingId findingId, Evidence finding, String reason)
            implements EvidenceEvent, FindingEvent.Withdrawn<Evidence> {}
}
