package dev.debrief.api.restriction;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What one can decide about who may see a report. */
public sealed interface RestrictionCommand extends ReportCommand {

    /** Restricts a report, or says anew how it is restricted. */
    record RestrictReport(ReportId reportId, @NotNull @Valid Restriction restriction) implements RestrictionCommand {}

    record LiftRestriction(
            ReportId reportId, @NotNull @Text(max = 2000) String reason) implements RestrictionCommand {}
}
