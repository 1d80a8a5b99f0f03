package dev.debrief.api.audiences;

import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.updates.Audience;

/** Events about what each audience of a report is told. */
public sealed interface AudienceEvent extends ReportEvent {

    /** Somebody approved the text for one audience, as it was at that version. */
    record AudienceTextApproved(ReportId reportId, Audience audience, Approval approval) implements AudienceEvent {}

    /** The report was handed to readers. */
    record DistributionRecorded(ReportId reportId, DistributionId distributionId, ReportDistribution distribution)
            implements AudienceEvent {}

    /** A distribution had been recorded by mistake. */
    record DistributionWithdrawn(ReportId reportId, DistributionId distributionId, String reason)
            implements AudienceEvent {}
}
