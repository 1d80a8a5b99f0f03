package dev.debrief.api.updates;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** Events about the updates of an incident. */
public sealed interface UpdateEvent extends ReportEvent {

    /** An update was posted. */
    record UpdatePosted(ReportId reportId, UpdateId updateId, Update update) implements UpdateEvent {}

    /** What an update says was corrected. Who got it has read the earlier text. */
    record UpdateCorrected(ReportId reportId, UpdateId updateId, Update from, Update to, String reason)
            implements UpdateEvent {}
}
