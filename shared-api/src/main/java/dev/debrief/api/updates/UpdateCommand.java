package dev.debrief.api.updates;

import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What one can ask of the updates of an incident. */
public sealed interface UpdateCommand extends ReportCommand {

    record PostUpdate(
            ReportId reportId,
            UpdateId updateId,
            @NotNull @Valid Update update) implements UpdateCommand {}
}
