package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to what is said to have led to what. */
public sealed interface CausalLinkEvent {

    record CausalLinkRecorded(ReportId reportId, FindingId findingId, CausalLink finding)
            implements CausalLinkEvent, FindingEvent.Recorded<CausalLink> {}

    record CausalLinkRevised(ReportId reportId, FindingId findingId, CausalLink from, CausalLink to, String reason)
            implements CausalLinkEvent, FindingEvent.Revised<CausalLink> {}

    record CausalLinkWithdrawn(ReportId reportId, FindingId findingId, CausalLink finding, String reason)
            implements CausalLinkEvent, FindingEvent.Withdrawn<CausalLink> {}
}
