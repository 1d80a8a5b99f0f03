package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.debrief.api.Text;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Commands on findings, the same for all kinds. */
public sealed interface FindingCommand extends ReportCommand {

    FindingId findingId();

    /** Records a finding. Repeated with the same content, it changes nothing and succeeds. */
    record RecordFinding(
            ReportId reportId,
            FindingId findingId,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @NotNull @Valid
            Finding finding)
            implements FindingCommand {}

    /** Corrects a finding, with a reason. Its kind stays the same. */
    record CorrectFinding(
            ReportId reportId,
            FindingId findingId,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @NotNull @Valid
            Finding to,

            @NotNull @Text(max = 2000) String reason)
            implements FindingCommand {}

    /**
     * Withdraws a finding, with a reason. It is refused while other findings refer to it.
     *
     * @param kind kind that the finding must have
     */
    record WithdrawFinding(
            ReportId reportId,
            FindingId findingId,
            PartKind kind,
            @NotNull @Text(max = 2000) String reason) implements FindingCommand {}
}
