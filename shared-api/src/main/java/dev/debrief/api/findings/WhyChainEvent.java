package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the why chains of a report. */
public sealed interface WhyChainEvent {

    /** A why chain was recorded. */
    record WhyChainRecorded(ReportId reportId, FindingId findingId, WhyChain finding)
            implements WhyChainEvent, FindingEvent.Recorded<WhyChain> {}

    /** A why chain was corrected. */
    record WhyChainRevised(ReportId reportId, FindingId findingId, WhyChain from, WhyChain to, String reason)
            implements WhyChainEvent, FindingEvent.Revised<WhyChain> {}

    /** A why chain was withdrawn. */
    record WhyChainWithdrawn(ReportId reportId, FindingId findingId, WhyChain finding, String reason)
            implements WhyChainEvent, FindingEvent.Withdrawn<WhyChain> {}
}
