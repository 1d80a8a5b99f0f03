package dev.debrief.api.links;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What one can say of the resources that belong to an incident. */
public sealed interface LinkCommand extends ReportCommand {

    /** Adds a link, or gives the one with this address another label or kind. */
    record AddLink(ReportId reportId, @NotNull @Valid Link link) implements LinkCommand {}

    record RemoveLink(
            ReportId reportId,
            @NotNull String url,
            @Nullable @Text(max = 2000) String reason) implements LinkCommand {}
}
