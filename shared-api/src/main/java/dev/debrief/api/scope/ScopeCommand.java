package dev.debrief.api.scope;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What one can say of how far an incident reaches. */
public sealed interface ScopeCommand extends ReportCommand {

    record AffectService(ReportId reportId, @NotNull @Valid Service service) implements ScopeCommand {}

    /** Says that a service is not affected after all. */
    record ClearService(
            ReportId reportId,
            @NotNull @Valid Service service,
            @Nullable @Text(max = 2000) String reason) implements ScopeCommand {}
}
