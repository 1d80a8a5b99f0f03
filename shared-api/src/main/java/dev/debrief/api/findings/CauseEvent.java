package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;

/** Events about the causes of an incident. */
public sealed interface CauseEvent {

    /** A cause was recorded. */
    record CauseRecorded(ReportId reportId, FindingId findingId, Cause finding)
            implements CauseEvent, FindingEvent.Recorded<Cause> {}

    /** A cause was corrected. */
    record CauseRevised(ReportId reportId, FindingId findingId, Cause from, Cause to, String reason)
            implements CauseEvent, FindingEvent.Revised<Cause> {}

    /** A cause got another category. Earlier versions of the report keep the previous category. */
    record CauseReclassified(ReportId reportId, FindingId findingId, CategoryId from, CategoryId to, String reason)
            implements CauseEvent, FindingEvent<Cause> {}

    /** A cause was withdrawn. */
    record CauseWithdrawn(ReportId reportId, FindingId findingId, Cause finding, String reason)
            implements CauseEvent, FindingEvent.Withdrawn<Cause> {}
}
