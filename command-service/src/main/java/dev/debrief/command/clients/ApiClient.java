package dev.debrief.command.clients;

import static dev.debrief.api.Rejection.CLIENT_NAME_RESERVED;
import static dev.debrief.api.Rejection.CLIENT_REVOKED;
import static dev.debrief.api.Rejection.DUTIES_NOT_SEPARATED;
import static dev.debrief.api.Rejection.KEY_NOT_FOUND;
import static dev.debrief.api.Rejection.KEY_OUT_OF_DATE;
import static dev.debrief.api.Rejection.KEY_SHOWN_BEFORE;
import static dev.debrief.api.Rejection.OWN_ADMINISTRATION;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
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
import dev.debrief.support.security.SeparationOfDuties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private static final int MAX_KEYS = 20;

    /** How long a key is valid if nothing else is asked for. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    @AggregateIdentifier
    private @Nullable ClientId id;

    private @Nullable Client client;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(RegisterClient command, Clock clock, SeparationOfDuties duties) {
        rejectIf(client != null, KEY_SHOWN_BEFORE);
        Access access = command.access();
        rejectAtIf(!duties.allows(access.roles()), "/roles", DUTIES_NOT_SEPARATED);
        rejectAtIf(Identity.isReserved(command.name()), "/name", CLIENT_NAME_RESERVED);
        Instant end = endOf(command.key(), clock);
        apply(new ClientRegistered(command.clientId(), command.name(), access.roles(), access.teams()));
        apply(new KeyIssued(command.clientId(), 1, command.key().hash(), end, null));
        return 1;
    }

    @CommandHandler
    void decide(ChangeAccess command, Identity caller, SeparationOfDuties duties) {
        Access access = command.access();
        if (!access.roles().equals(current().roles())
                || !access.teams().equals(current().teams())) {
            rejectAtIf(!duties.allows(access.roles()), "/roles", DUTIES_NOT_SEPARATED);
            rejectIf(isOwnAdministration(caller) && !access.roles().contains(Role.ADMIN), OWN_ADMINISTRATION);
            apply(new AccessChanged(command.clientId(), access.roles(), access.teams(), command.reason()));
        }
    }

    @CommandHandler
    int decide(IssueKey command, Clock clock) {
        Instant end = endOf(command.key(), clock);
        rejectAtIf(command.overlap().isNegative(), "/overlap", KEY_OUT_OF_DATE);
        rejectFull(current().validKeys(clock.instant()) >= MAX_KEYS, MAX_KEYS);
        int number = current().keys().size() + 1;
        apply(new KeyIssued(
                command.clientId(),
                number,
                command.key().hash(),
                end,
                clock.instant().plus(command.overlap())));
        return number;
    }

    @CommandHandler
    void decide(RevokeKey command, Identity caller, Clock clock) {
        Client.Key key = require(current().key(command.number()).orElse(null), KEY_NOT_FOUND);
        if (!key.revoked()) {
            boolean last = key.isValidAt(clock.instant()) && current().validKeys(clock.instant()) == 1;
            rejectIf(last && isOwnAdministration(caller), OWN_ADMINISTRATION);
            apply(new KeyRevoked(command.clientId(), command.number(), command.reason()));
        }
    }

    @CommandHandler
    void decide(RevokeClient command, Identity caller) {
        if (!Objects.requireNonNull(client).revoked()) {
            rejectIf(isOwnAdministration(caller), OWN_ADMINISTRATION);
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

    /** Whether administrators change their own access. They may not end it, so one administrator always remains: the caller. */
    private boolean isOwnAdministration(Identity caller) {
        Client known = Objects.requireNonNull(client);
        return known.id().toString().equals(caller.id()) && known.roles().contains(Role.ADMIN);
    }

    private static Instant endOf(NewKey key, Clock clock) {
        Instant end = key.expiresAt() == null ? clock.instant().plus(A_YEAR) : key.expiresAt();
        rejectAtIf(!end.isAfter(clock.instant()), "/expiresAt", KEY_OUT_OF_DATE);
        return end;
    }

    @EventSourcingHandler
    void evolve(ClientEvent event) {
        id = event.clientId();
        client = Client.evolve(client, event);
    }

    /** Required by Axon to replay the stream. */
    ApiClient() {}
}
