package dev.debrief.api.updates;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Commands on the updates of an incident. */
public sealed interface UpdateCommand extends ReportCommand {

    /** Posts an update. Repeated with the same content, it changes nothing and succeeds. */
    record PostUpdate(
            ReportId reportId,
            UpdateId updateId,
            @NotNull @Valid Update update) implements UpdateCommand {}

    /** Corrects what an update says. */
    record CorrectUpdate(
            ReportId reportId,
            UpdateId updateId,
            @NotNull @Valid Update to,
            @NotNull @Text(max = 2000) String reason) implements UpdateCommand {}
}
