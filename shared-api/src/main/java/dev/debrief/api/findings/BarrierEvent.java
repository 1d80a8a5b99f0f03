package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the barriers of a report. */
public sealed interface BarrierEvent {

    /** A barrier was recorded. */
    record BarrierRecorded(ReportId reportId, FindingId findingId, Barrier finding)
            implements BarrierEvent, FindingEvent.Recorded<Barrier> {}

    /** A barrier was corrected. */
    record BarrierRevised(ReportId reportId, FindingId findingId, Barrier from, Barrier to, String reason)
            implements BarrierEvent, FindingEvent.Revised<Barrier> {}

    /** A barrier was withdrawn. */
    record BarrierWithdrawn(ReportId reportId, FindingId findingId, Barrier finding, String reason)
            implements BarrierEvent, FindingEvent.Withdrawn<Barrier> {}
}
