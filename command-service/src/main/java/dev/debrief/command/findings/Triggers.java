package dev.debrief.command.findings;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.findings.CauseCommand.IdentifyTrigger;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.TriggerEvent.TriggerIdentified;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The trigger that set the incident off, if known. */
public class Triggers {

    private @Nullable Trigger trigger;

    /** Null if unknown. */
    public @Nullable Trigger trigger() {
        return trigger;
    }

    @CommandHandler
    public void decide(IdentifyTrigger command) {
        if (!command.trigger().equals(trigger)) {
            apply(new TriggerIdentified(command.reportId(), trigger, command.trigger()));
        }
    }

    @EventSourcingHandler
    void evolve(TriggerIdentified event) {
        trigger = event.to();
    }
}
