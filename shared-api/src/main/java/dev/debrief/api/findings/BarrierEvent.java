package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the barriers of a report. */
public sealed interface BarrierEvent {

    record BarrierRecorded(ReportId reportId, FindingId findingId, Barrier finding)
            implements BarrierEvent, FindingEvent.Recorded<Barrier> {}

    record BarrierRevised(ReportId reportId, FindingId findingId, Barrier from, Barrier to, String reason)
            implements BarrierEvent, FindingEvent.Revised<Barrier> {}

    record BarrierWithdrawn(ReportId reportId, FindingId findingId, Barrier finding, String reason)
            implements BarrierEvent, FindingEvent.Withdrawn<Barrier> {}
}
