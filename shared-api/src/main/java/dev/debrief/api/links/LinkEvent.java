package dev.debrief.api.links;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Events about the links of a report. */
public sealed interface LinkEvent extends ReportEvent {

    /** A link was added, or the label or kind of a link was replaced. */
    record LinkAdded(ReportId reportId, Link link) implements LinkEvent {}

    /** A link was removed. */
    record LinkRemoved(
            ReportId reportId, Link link, @Nullable String reason) implements LinkEvent {}
}
