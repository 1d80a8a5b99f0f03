package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the causal links of a report. */
public sealed interface CausalLinkEvent {

    /** A causal link was recorded. */
    record CausalLinkRecorded(ReportId reportId, FindingId findingId, CausalLink finding)
            implements CausalLinkEvent, FindingEvent.Recorded<CausalLink> {}

    /** A causal link was corrected. */
    record CausalLinkRevised(ReportId reportId, FindingId findingId, CausalLink from, CausalLink to, String reason)
            implements CausalLinkEvent, FindingEvent.Revised<CausalLink> {}

    /** A causal link was withdrawn. */
    record CausalLinkWithdrawn(ReportId reportId, FindingId findingId, CausalLink finding, String reason)
            implements CausalLinkEvent, FindingEvent.Withdrawn<CausalLink> {}
}
