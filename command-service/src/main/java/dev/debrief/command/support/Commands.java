package dev.debrief.command.support;

import dev.debrief.api.Actor;
import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.support.http.Answers;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.Caller;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands on behalf of the caller and waits until their events are durable. */
@Component
public class Commands {

    /** The metadata key of the version that the caller edits. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CommandGateway gateway;
    private final ConflictingChanges changes;

    Commands(CommandGateway gateway, ConflictingChanges changes) {
        this.gateway = gateway;
        this.changes = changes;
    }

    /** Sends an addition, which needs no version. */
    public WriteResult send(ReportCommand command, @Nullable Object id, IdempotencyKey key) {
        return recorded(command, id, dispatched(command, metaData(Caller.current(), "api", key)));
    }

    /**
     * Sends an edit of existing content.
     *
     * @param ifMatch the version that the caller edits
     */
    public WriteResult edit(ReportCommand command, IfMatch ifMatch) {
        return recorded(command, null, dispatchEdit(command, command.reportId(), ifMatch, ifMatch.version()));
    }

    /** @param seen the version since which a refusal lists the changes */
    private CommandResultMessage<?> dispatchEdit(Object command, Object stream, IfMatch ifMatch, @Nullable Long seen) {
        Long expected = ifMatch.version();
        MetaData metaData = metaData(Caller.current(), "api", IdempotencyKey.NONE);
        try {
            return dispatched(command, expected == null ? metaData : metaData.and(EXPECTED_VERSION, expected));
        } catch (CommandExecutionException e) {
            if (seen != null && reasonOf(e) == Rejection.VERSION_CHANGED) {
                throw changes.since(stream, seen, Caller.current(), e);
            }
            throw e;
        }
    }

    /**
     * Sends an edit whose answer contains more than the version.
     *
     * @param seen the version on which the edit is based, if it is known
     */
    public Object editAtLength(ReportCommand command, IfMatch ifMatch, @Nullable Long seen) {
        return Objects.requireNonNull(
                dispatchEdit(command, command.reportId(), ifMatch, seen).getPayload());
    }

    /** Sends a command of an import. */
    public Object send(ReportCommand command, Identity caller) {
        return Objects.requireNonNull(dispatch(command, metaData(caller, "import", IdempotencyKey.NONE)));
    }

    /** Sends a command of a policy. */
    public void sendAsDebrief(ReportCommand command) {
        dispatch(command, metaData(Identity.DEBRIEF, "debrief", IdempotencyKey.NONE));
    }

    /** Sends a command about something other than a report, and returns its answer. */
    public @Nullable Object decide(Object command, IdempotencyKey key) {
        return dispatch(command, metaData(Caller.current(), "api", key));
    }

    /**
     * Sends an edit of something other than a report, and returns its answer.
     *
     * @param id the id of the edited stream
     * @param ifMatch the version that the caller edits
     */
    public @Nullable Object decideEdit(Object command, Object id, IfMatch ifMatch) {
        return dispatchEdit(command, id, ifMatch, ifMatch.version()).getPayload();
    }

    private static WriteResult recorded(ReportCommand command, @Nullable Object id, CommandResultMessage<?> answer) {
        return new WriteResult(
                command.reportId(),
                id == null ? null : id.toString(),
                ((Number) Objects.requireNonNull(answer.getPayload())).longValue(),
                RemarkChanges.from(answer.getMetaData()));
    }

    private @Nullable Object dispatch(Object command, MetaData metaData) {
        return dispatched(command, metaData).getPayload();
    }

    private CommandResultMessage<?> dispatched(Object command, MetaData metaData) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        gateway.send(new GenericCommandMessage<>(command, metaData), answer);
        CommandResultMessage<?> result = Answers.within(
                PATIENCE, answer, "The command was not answered in time. Repeat it with the same Idempotency-Key.");
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException refusal
                    ? refusal
                    : new IllegalStateException(result.exceptionResult());
        }
        return result;
    }

    private static MetaData metaData(Identity caller, String source, IdempotencyKey key) {
        MetaData metaData = MetaData.from(caller.metaData()).and(Actor.SOURCE, source);
        return key.value() == null ? metaData : metaData.and(Actor.IDEMPOTENCY_KEY, key.value());
    }

    private static @Nullable Rejection reasonOf(CommandExecutionException e) {
        return e.getDetails()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .map(Refusal::reason)
                .orElse(null);
    }
}
