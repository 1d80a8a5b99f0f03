package dev.debrief.command.clients;

import static dev.debrief.api.Rejection.CLIENT_REVOKED;
import static dev.debrief.api.Rejection.KEY_NOT_FOUND;
import static dev.debrief.api.Rejection.KEY_OUT_OF_DATE;
import static dev.debrief.api.Rejection.KEY_SHOWN_BEFORE;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.clients.Client;
import dev.debrief.api.clients.ClientCommand.Access;
import dev.debrief.api.clients.ClientCommand.ChangeAccess;
import dev.debrief.api.clients.ClientCommand.IssueKey;
import dev.debrief.api.clients.ClientCommand.NewKey;
import dev.debrief.api.clients.ClientCommand.RecordKeyUse;
import dev.debrief.api.clients.ClientCommand.RegisterClient;
import dev.debrief.api.clients.ClientCommand.RevokeClient;
import dev.debrief.api.clients.ClientCommand.RevokeKey;
import dev.debrief.api.clients.ClientEvent;
import dev.debrief.api.clients.ClientEvent.AccessChanged;
import dev.debrief.api.clients.ClientEvent.ClientRegistered;
import dev.debrief.api.clients.ClientEvent.ClientRevoked;
import dev.debrief.api.clients.ClientEvent.KeyIssued;
import dev.debrief.api.clients.ClientEvent.KeyRevoked;
import dev.debrief.api.clients.ClientEvent.KeyUsed;
import dev.debrief.api.clients.ClientId;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person or machine that calls the API, with its keys. */
@Aggregate
@SuppressWarnings("UnusedVariable") // Axon reads the id
public class ApiClient {

    @AggregateIdentifier
    private @Nullable ClientId id;

    private @Nullable Client client;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(RegisterClient command, Clock clock) {
        rejectIf(client != null, KEY_SHOWN_BEFORE);
        rejectEnded("/expiresAt", command.key(), clock);
        Access access = command.access();
        apply(new ClientRegistered(command.clientId(), command.name(), access.roles(), access.teams()));
        apply(new KeyIssued(
                command.clientId(), 1, command.key().hash(), command.key().expiresAt(), null));
        return 1;
    }

    @CommandHandler
    void decide(ChangeAccess command) {
        Access access = command.access();
        if (!access.roles().equals(current().roles())
                || !access.teams().equals(current().teams())) {
            apply(new AccessChanged(command.clientId(), access.roles(), access.teams(), command.reason()));
        }
    }

    @CommandHandler
    int decide(IssueKey command, Clock clock) {
        rejectEnded("/expiresAt", command.key(), clock);
        rejectAtIf(command.overlap().isNegative(), "/overlap", KEY_OUT_OF_DATE);
        int number = current().keys().size() + 1;
        apply(new KeyIssued(
                command.clientId(),
                number,
                command.key().hash(),
                command.key().expiresAt(),
                clock.instant().plus(command.overlap())));
        return number;
    }

    @CommandHandler
    void decide(RevokeKey command) {
        if (!require(current().key(command.number()).orElse(null), KEY_NOT_FOUND)
                .revoked()) {
            apply(new KeyRevoked(command.clientId(), command.number(), command.reason()));
        }
    }

    @CommandHandler
    void decide(RevokeClient command) {
        if (!Objects.requireNonNull(client).revoked()) {
            apply(new ClientRevoked(command.clientId(), command.reason()));
        }
    }

    @CommandHandler
    void decide(RecordKeyUse command) {
        Client.Key key =
                require(Objects.requireNonNull(client).key(command.number()).orElse(null), KEY_NOT_FOUND);
        if (key.lastUsedOn() == null || key.lastUsedOn().isBefore(command.day())) {
            apply(new KeyUsed(command.clientId(), command.number(), command.day()));
        }
    }

    private Client current() {
        Client known = Objects.requireNonNull(client);
        rejectIf(known.revoked(), CLIENT_REVOKED);
        return known;
    }

    private static void rejectEnded(String pointer, NewKey key, Clock clock) {
        rejectAtIf(key.expiresAt() != null && !key.expiresAt().isAfter(clock.instant()), pointer, KEY_OUT_OF_DATE);
    }

    @EventSourcingHandler
    void evolve(ClientEvent event) {
        id = event.clientId();
        client = Client.evolve(client, event);
    }

    /** Required by Axon to replay the stream. */
    ApiClient() {}
}
