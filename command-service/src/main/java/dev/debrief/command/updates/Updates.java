package dev.debrief.command.updates;

import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.UPDATE_NOT_FOUND;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateCommand.CorrectUpdate;
import dev.debrief.api.updates.UpdateCommand.PostUpdate;
import dev.debrief.api.updates.UpdateEvent.UpdateCorrected;
import dev.debrief.api.updates.UpdateEvent.UpdatePosted;
import dev.debrief.api.updates.UpdateId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The updates that were posted about an incident. */
public class Updates {

    private static final int MAX_UPDATES = 10_000;

    private final Map<UpdateId, PostedUpdateState> posted = new HashMap<>();

    @CommandHandler
    long decide(PostUpdate command) {
        PostedUpdateState known = posted.get(command.updateId());
        if (known != null) {
            rejectIf(!known.update().equals(command.update()), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectFull(posted.size() >= MAX_UPDATES, MAX_UPDATES);
        apply(new UpdatePosted(command.reportId(), command.updateId(), command.update()));
        return getVersion();
    }

    @CommandHandler
    void decide(CorrectUpdate command) {
        Update now = require(posted.get(command.updateId()), UPDATE_NOT_FOUND).now();
        if (!command.to().equals(now)) {
            apply(new UpdateCorrected(command.reportId(), command.updateId(), now, command.to(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(UpdatePosted event, @SequenceNumber long version) {
        posted.put(event.updateId(), new PostedUpdateState(event.update(), event.update(), version));
    }

    @EventSourcingHandler
    void evolve(UpdateCorrected event) {
        posted.computeIfPresent(
                event.updateId(), (id, known) -> new PostedUpdateState(known.update(), event.to(), known.version()));
    }

    /**
     * An update.
     *
     * @param update what was posted at first
     * @param now what it says now
     * @param version the version of the report that answered it
     */
    private record PostedUpdateState(Update update, Update now, long version) {}
}
