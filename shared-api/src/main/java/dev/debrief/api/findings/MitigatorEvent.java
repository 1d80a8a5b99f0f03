package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the mitigators of an incident. */
public sealed interface MitigatorEvent {

    /** A mitigator was recorded. */
    record MitigatorRecorded(ReportId reportId, FindingId findingId, Mitigator finding)
            implements MitigatorEvent, FindingEvent.Recorded<Mitigator> {}

    /** A mitigator was corrected. */
    record MitigatorRevised(ReportId reportId, FindingId findingId, Mitigator from, Mitigator to, String reason)
            implements MitigatorEvent, FindingEvent.Revised<Mitigator> {}

    /** A mitigator was withdrawn. */
    record MitigatorWithdrawn(ReportId reportId, FindingId findingId, Mitigator finding, String reason)
            implements MitigatorEvent, FindingEvent.Withdrawn<Mitigator> {}
}
