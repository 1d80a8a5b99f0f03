package dev.debrief.api.findings;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Events about the trigger of an incident. */
public sealed interface TriggerEvent extends ReportEvent {

    /**
     * The trigger of the incident was recorded, or replaced.
     *
     * @param from trigger that was recorded before; null if there was none
     */
    record TriggerIdentified(ReportId reportId, @Nullable Trigger from, Trigger to) implements TriggerEvent {}
}
