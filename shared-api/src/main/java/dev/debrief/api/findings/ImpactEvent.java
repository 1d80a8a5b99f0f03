package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the impacts of an incident. */
public sealed interface ImpactEvent {

    record ImpactRecorded(ReportId reportId, FindingId findingId, Impact finding)
            implements ImpactEvent, FindingEvent.Recorded<Impact> {}

    record ImpactRevised(ReportId reportId, FindingId findingId, Impact from, Impact to, String reason)
            implements ImpactEvent, FindingEvent.Revised<Impact> {}

    record ImpactWithdrawn(ReportId reportId, FindingId findingId, Impact finding, String reason)
            implements ImpactEvent, FindingEvent.Withdrawn<Impact> {}
}
