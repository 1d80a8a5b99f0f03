package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the why chains of a report. */
public sealed interface WhyChainEvent {

    record WhyChainRecorded(ReportId reportId, FindingId findingId, WhyChain finding)
            implements WhyChainEvent, FindingEvent.Recorded<WhyChain> {}

    record WhyChainRevised(ReportId reportId, FindingId findingId, WhyChain from, WhyChain to, String reason)
            implements WhyChainEvent, FindingEvent.Revised<WhyChain> {}

    record WhyChainWithdrawn(ReportId reportId, FindingId findingId, WhyChain finding, String reason)
            implements WhyChainEvent, FindingEvent.Withdrawn<WhyChain> {}
}
