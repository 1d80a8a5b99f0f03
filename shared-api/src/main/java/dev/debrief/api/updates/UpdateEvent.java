package dev.debrief.api.updates;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** What happened to the updates of an incident. */
public sealed interface UpdateEvent extends ReportEvent {

    record UpdatePosted(ReportId reportId, UpdateId updateId, Update update) implements UpdateEvent {}
}
