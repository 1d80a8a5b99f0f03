package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the steps towards recovery. */
public sealed interface ResolutionStepEvent {

    /** A resolution step was recorded. */
    record ResolutionStepRecorded(ReportId reportId, FindingId findingId, ResolutionStep finding)
            implements ResolutionStepEvent, FindingEvent.Recorded<ResolutionStep> {}

    /** A resolution step was corrected. */
    record ResolutionStepRevised(
            ReportId reportId, FindingId findingId, ResolutionStep from, ResolutionStep to, String reason)
            implements ResolutionStepEvent, FindingEvent.Revised<ResolutionStep> {}

    /** A resolution step was withdrawn. */
    record ResolutionStepWithdrawn(ReportId reportId, FindingId findingId, ResolutionStep finding, String reason)
            implements ResolutionStepEvent, FindingEvent.Withdrawn<ResolutionStep> {}
}
