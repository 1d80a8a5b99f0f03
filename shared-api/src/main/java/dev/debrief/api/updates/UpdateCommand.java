package dev.debrief.api.updates;

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
}
