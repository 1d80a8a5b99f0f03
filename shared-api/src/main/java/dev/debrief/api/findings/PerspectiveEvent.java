package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the perspectives of participants. */
public sealed interface PerspectiveEvent {

    /** A perspective was recorded. */
    record PerspectiveRecorded(ReportId reportId, FindingId findingId, Perspective finding)
            implements PerspectiveEvent, FindingEvent.Recorded<Perspective> {}

    /** A perspective was corrected. */
    record PerspectiveRevised(ReportId reportId, FindingId findingId, Perspective from, Perspective to, String reason)
            implements PerspectiveEvent, FindingEvent.Revised<Perspective> {}

    /** A perspective was withdrawn. */
    record PerspectiveWithdrawn(ReportId reportId, FindingId findingId, Perspective finding, String reason)
            implements PerspectiveEvent, FindingEvent.Withdrawn<Perspective> {}
}
