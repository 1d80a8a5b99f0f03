package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the evidence of a report. */
public sealed interface EvidenceEvent {

    /** Evidence was recorded. */
    record EvidenceRecorded(ReportId reportId, FindingId findingId, Evidence finding)
            implements EvidenceEvent, FindingEvent.Recorded<Evidence> {}

    /** Evidence was corrected. */
    record EvidenceRevised(ReportId reportId, FindingId findingId, Evidence from, Evidence to, String reason)
            implements EvidenceEvent, FindingEvent.Revised<Evidence> {}

    /** Evidence was withdrawn. */
    record EvidenceWithdrawn(ReportId reportId, FindingId findingId, Evidence finding, String reason)
            implements EvidenceEvent, FindingEvent.Withdrawn<Evidence> {}
}
