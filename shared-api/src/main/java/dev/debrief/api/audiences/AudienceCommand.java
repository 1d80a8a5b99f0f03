package dev.debrief.api.audiences;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.updates.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Commands on what each audience of a report is told. */
public sealed interface AudienceCommand extends ReportCommand {

    /**
     * Approves the text for one audience. Repeated, it changes nothing.
     *
     * @param version version of the report that was read
     */
    record ApproveAudienceText(ReportId reportId, Audience audience, long version) implements AudienceCommand {}

    /** Records that the report was handed to readers. Repeated with the same content, it changes nothing. */
    record RecordDistribution(
            ReportId reportId,
            DistributionId distributionId,
            @NotNull @Valid ReportDistribution distribution) implements AudienceCommand {}

    /** Withdraws a distribution that was recorded by mistake. */
    record WithdrawDistribution(
            ReportId reportId,
            DistributionId distributionId,
            @NotNull @Text(max = 2000) String reason) implements AudienceCommand {}
}
