package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the perspectives of those who took part. */
public sealed interface PerspectiveEvent {

    record PerspectiveRecorded(ReportId reportId, FindingId findingId, Perspective finding)
            implements PerspectiveEvent, FindingEvent.Recorded<Perspective> {}

    record PerspectiveRevised(ReportId reportId, FindingId findingId, Perspective from, Perspective to, String reason)
            implements PerspectiveEvent, FindingEvent.Revised<Perspective> {}

    record PerspectiveWithdrawn(ReportId reportId, FindingId findingId, Perspective finding, String reason)
            implements PerspectiveEvent, FindingEvent.Withdrawn<Perspective> {}
}
