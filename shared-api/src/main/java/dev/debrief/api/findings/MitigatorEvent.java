package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to what limited the damage. */
public sealed interface MitigatorEvent {

    record MitigatorRecorded(ReportId reportId, FindingId findingId, Mitigator finding)
            implements MitigatorEvent, FindingEvent.Recorded<Mitigator> {}

    record MitigatorRevised(ReportId reportId, FindingId findingId, Mitigator from, Mitigator to, String reason)
            implements MitigatorEvent, FindingEvent.Revised<Mitigator> {}

    record MitigatorWithdrawn(ReportId reportId, FindingId findingId, Mitigator finding, String reason)
            implements MitigatorEvent, FindingEvent.Withdrawn<Mitigator> {}
}
