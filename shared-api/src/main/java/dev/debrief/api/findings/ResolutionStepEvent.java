package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the steps towards recovery. */
public sealed interface ResolutionStepEvent {

    record ResolutionStepRecorded(ReportId reportId, FindingId findingId, ResolutionStep finding)
            implements ResolutionStepEvent, FindingEvent.Recorded<ResolutionStep> {}

    record ResolutionStepRevised(
            ReportId reportId, FindingId findingId, ResolutionStep from, ResolutionStep to, String reason)
            implements ResolutionStepEvent, FindingEvent.Revised<ResolutionStep> {}

    record ResolutionStepWithdrawn(ReportId reportId, FindingId findingId, ResolutionStep finding, String reason)
            implements ResolutionStepEvent, FindingEvent.Withdrawn<ResolutionStep> {}
}
