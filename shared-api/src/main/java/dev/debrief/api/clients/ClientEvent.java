package dev.debrief.api.clients;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact about one who calls. The keys themselves are in none, only their hashes. */
public sealed interface ClientEvent extends DomainEvent {

    ClientId clientId();

    /** What becomes of the client. */
    Client evolve(Client before);

    record ClientRegistered(ClientId clientId, String name, Set<Role> roles, Set<String> teams) implements ClientEvent {

        /** Comes once, and first. */
        @Override
        public Client evolve(Client before) {
            return before;
        }
    }

    /**
     * @param number counts from 1
     * @param expiresAt when it ends; never if null
     * @param othersUntil how long the earlier keys still count at most
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

    record KeyRevoked(ClientId clientId, int number, String reason) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withoutKey(number);
        }
    }

    /** Recorded at most once a day for each key. */
    record KeyUsed(ClientId clientId, int number, LocalDate day) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withUse(number, day);
        }
    }

    record AccessChanged(ClientId clientId, Set<Role> roles, Set<String> teams, String reason) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withAccess(roles, teams);
        }
    }

    record ClientRevoked(ClientId clientId, String reason) implements ClientEvent {

        @Override
        public Client evolve(Client before) {
            return before.withoutKeys();
        }
    }
}
