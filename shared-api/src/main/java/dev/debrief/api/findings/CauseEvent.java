package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;

/** What happened to the causes of an incident. */
public sealed interface CauseEvent {

    record CauseRecorded(ReportId reportId, FindingId findingId, Cause finding)
            implements CauseEvent, FindingEvent.Recorded<Cause> {}

    record CauseRevised(ReportId reportId, FindingId findingId, Cause from, Cause to, String reason)
            implements CauseEvent, FindingEvent.Revised<Cause> {}

    /** The cause is held to be of another category. What was recorded of it before stays true of its time. */
    record CauseReclassified(ReportId reportId, FindingId findingId, CategoryId from, CategoryId to, String reason)
            implements CauseEvent, FindingEvent<Cause> {}

    record CauseWithdrawn(ReportId reportId, FindingId findingId, Cause finding, String reason)
            implements CauseEvent, FindingEvent.Withdrawn<Cause> {}
}
