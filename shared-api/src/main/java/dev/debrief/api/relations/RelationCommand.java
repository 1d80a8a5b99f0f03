package dev.debrief.api.relations;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReaderCommand;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Commands on what a report has to do with others. */
public sealed interface RelationCommand extends ReportCommand, ReaderCommand {

    /** The other report. */
    ReportId other();

    /** States a relation, or replaces what was said about the same two reports. */
    record RelateReports(
            ReportId reportId,
            @NotNull ReportId other,
            @NotNull RelationKind relation,
            @Nullable @Text(max = 2000) String reason)
            implements RelationCommand {}

    /** Withdraws what was said about the other report. */
    record WithdrawRelation(
            ReportId reportId,
            @NotNull ReportId other,
            @NotNull @Text(max = 2000) String reason) implements RelationCommand {}
}
