package dev.debrief.api.links;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Commands on the links of a report. */
public sealed interface LinkCommand extends ReportCommand {

    /** Adds a link, or replaces the label and kind of the link with the same address. */
    record AddLink(ReportId reportId, @NotNull @Valid Link link) implements LinkCommand {}

    /** Removes the link with this address. */
    record RemoveLink(
            ReportId reportId,
            @NotNull String url,
            @Nullable @Text(max = 2000) String reason) implements LinkCommand {}
}
