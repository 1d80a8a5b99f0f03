package dev.debrief.api.findings;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What is known of what set an incident off. */
public sealed interface TriggerEvent extends ReportEvent {

    record TriggerIdentified(ReportId reportId, @Nullable Trigger from, Trigger to) implements TriggerEvent {}
}
