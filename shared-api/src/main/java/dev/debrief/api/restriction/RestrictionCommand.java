package dev.debrief.api.restriction;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Commands that restrict who may see a report. */
public sealed interface RestrictionCommand extends ReportCommand {

    /** Restricts a report, or replaces its restriction. */
    record RestrictReport(ReportId reportId, @NotNull @Valid Restriction restriction) implements RestrictionCommand {}

    /** Removes the restriction of a report, with a reason. */
    record LiftRestriction(
            ReportId reportId, @NotNull @Text(max = 2000) String reason) implements RestrictionCommand {}
}
