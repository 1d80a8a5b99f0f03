package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the impacts of an incident. */
public sealed interface ImpactEvent {

    /** An impact was recorded. */
    record ImpactRecorded(ReportId reportId, FindingId findingId, Impact finding)
            implements ImpactEvent, FindingEvent.Recorded<Impact> {}

    /** An impact was corrected. */
    record ImpactRevised(ReportId reportId, FindingId findingId, Impact from, Impact to, String reason)
            implements ImpactEvent, FindingEvent.Revised<Impact> {}

    /** An impact was withdrawn. */
    record ImpactWithdrawn(ReportId reportId, FindingId findingId, Impact finding, String reason)
            implements ImpactEvent, FindingEvent.Withdrawn<Impact> {}
}
