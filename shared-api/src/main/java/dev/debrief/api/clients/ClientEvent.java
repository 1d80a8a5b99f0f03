package dev.debrief.api.clients;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of a client of the API. They hold the hashes of keys, never the keys. */
public sealed interface ClientEvent extends DomainEvent {

    ClientId clientId();

    /** The client after this event. */
    Client evolve(Client before);

    /** A client was registered. This is its first event. */
    record ClientRegistered(ClientId clientId, String name, Set<Role> roles, Set<String> teams) implements ClientEvent {

        /** The first event, so there is nothing to change. */
        @Override
        public Client evolve(Client before) {
            return before;
        }
    }

    /**
     * A key was issued to a client.
     *
     * @param number number of the key within the client, from 1
     * @param expiresAt when the key expires; null if it never does
     * @param othersUntil until when the earlier keys remain valid at most; null for the first key
     */
    record KeyIssued(
            ClientId clientId,
            int number,
            String hash,
            @Nullable Instant expiresAt,
            @Nullable Instant othersUntil) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withKey(new Client.Key(number, hash, expiresAt, false, null), othersUntil);
        }
    }

    /** A key was revoked. */
    record KeyRevoked(ClientId clientId, int number, String reason) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withoutKey(number);
        }
    }

    /** A key was used; recorded at most once a day for each key. */
    record KeyUsed(ClientId clientId, int number, LocalDate day) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withUse(number, day);
        }
    }

    /** The roles and teams of a client were replaced. */
    record AccessChanged(ClientId clientId, Set<Role> roles, Set<String> teams, String reason) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withAccess(roles, teams);
        }
    }

    /** A client was revoked with all its keys. */
    record ClientRevoked(ClientId clientId, String reason) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withoutKeys();
        }
    }
}
