package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.debrief.api.Text;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What one can do with a finding: the same for every kind. */
public sealed interface FindingCommand extends ReportCommand {

    FindingId findingId();

    /** Repeated with the same content, it finds the finding there and changes nothing. */
    record RecordFinding(
            ReportId reportId,
            FindingId findingId,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @NotNull @Valid
            Finding finding)
            implements FindingCommand {}

    /** Says what a finding is held to be from now on. It stays of the kind it is. */
    record ReviseFinding(
            ReportId reportId,
            FindingId findingId,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @NotNull @Valid
            Finding to,

            @NotNull @Text(max = 2000) String reason)
            implements FindingCommand {}

    /**
     * Takes a finding back. Refused while others speak of it.
     *
     * @param kind the one it has to be of
     */
    record WithdrawFinding(
            ReportId reportId,
            FindingId findingId,
            PartKind kind,
            @NotNull @Text(max = 2000) String reason) implements FindingCommand {}
}
