package dev.debrief.api.scope;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Commands on the services that an incident affects. */
public sealed interface ScopeCommand extends ReportCommand {

    /** Adds a service to the list of affected services. */
    record AffectService(ReportId reportId, @NotNull @Valid Service service) implements ScopeCommand {}

    /** Removes a service from the list of affected services. */
    record ClearService(
            ReportId reportId,
            @NotNull @Valid Service service,
            @Nullable @Text(max = 2000) String reason) implements ScopeCommand {}
}
