package dev.debrief.command.recurrence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrenceCommand.DetectRecurrence;
import dev.debrief.api.recurrence.RecurrenceCommand.WithdrawRecurrence;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceWithdrawn;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The detected recurrences of a report. */
public class Recurrences {

    private final Map<String, Recurrence> recurrences = new HashMap<>();

    @CommandHandler
    void decide(DetectRecurrence command) {
        if (!recurrences.containsKey(command.recurrence().key())) {
            apply(new RecurrenceDetected(command.reportId(), command.recurrence()));
        }
    }

    @CommandHandler
    void decide(WithdrawRecurrence command) {
        Recurrence known = recurrences.get(command.recurrence().key());
        if (known != null) {
            apply(new RecurrenceWithdrawn(command.reportId(), known, command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(RecurrenceDetected event) {
        recurrences.put(event.recurrence().key(), event.recurrence());
    }

    @EventSourcingHandler
    void evolve(RecurrenceWithdrawn event) {
        recurrences.remove(event.recurrence().key());
    }
}
