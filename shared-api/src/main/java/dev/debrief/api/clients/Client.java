package dev.debrief.api.clients;

import dev.debrief.api.Role;
import dev.debrief.api.clients.ClientEvent.ClientRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client of the API as its events describe it: a person or a machine with keys.
 *
 * @param id identifier of the client
 * @param name name of the client, as shown to people
 * @param roles what the client may do
 * @param teams names of the teams that the client belongs to
 * @param revoked true if the client was revoked; none of its keys works any more
 * @param keys the keys issued to the client, first issued first; includes expired and revoked ones
 */
public record Client(ClientId id, String name, Set<Role> roles, Set<String> teams, boolean revoked, List<Key> keys) {

    /**
     * A key of a client. Only its hash is stored.
     *
     * @param number number of the key within the client, from 1
     * @param hash SHA-256 hash of the key's secret, in 64 lower-case hexadecimal digits
     * @param expiresAt when the key expires, in UTC; null if it never does
     * @param revoked true if the key was revoked
     * @param lastUsedOn last day on which the key was used, in UTC; null if never
     */
    public record Key(
            int number,
            String hash,
            @Nullable Instant expiresAt,
            boolean revoked,
            @Nullable LocalDate lastUsedOn) {

        public boolean isValidAt(Instant time) {
            return !revoked && (expiresAt == null || time.isBefore(expiresAt));
        }

        private Key until(@Nullable Instant end) {
            boolean sooner = end != null && (expiresAt == null || end.isBefore(expiresAt));
            return sooner ? new Key(number, hash, end, revoked, lastUsedOn) : this;
        }
    }

    public Optional<Key> key(int number) {
        return keys.stream().filter(key -> key.number() == number).findFirst();
    }

    /** How many keys of the client can be used at this time. */
    public long validKeys(Instant time) {
        return keys.stream().filter(key -> key.isValidAt(time)).count();
    }

    /** The client after an event; null before it is registered. */
    public static @Nullable Client evolve(@Nullable Client before, ClientEvent event) {
        if (event instanceof ClientRegistered first) {
            return new Client(first.clientId(), first.name(), first.roles(), first.teams(), false, List.of());
        }
        return before == null ? null : event.evolve(before);
    }

    Client withAccess(Set<Role> newRoles, Set<String> newTeams) {
        return new Client(id, name, newRoles, newTeams, revoked, keys);
    }

    Client withoutKeys() {
        return new Client(id, name, roles, teams, true, keys);
    }

    Client withKey(Key issued, @Nullable Instant othersUntil) {
        return withKeys(Stream.concat(keys.stream().map(key -> key.until(othersUntil)), Stream.of(issued))
                .toList());
    }

    Client withoutKey(int number) {
        return with(number, key -> new Key(number, key.hash(), key.expiresAt(), true, key.lastUsedOn()));
    }

    Client withUse(int number, LocalDate day) {
        return with(number, key -> new Key(number, key.hash(), key.expiresAt(), key.revoked(), day));
    }

    private Client with(int number, UnaryOperator<Key> change) {
        return withKeys(keys.stream()
                .map(key -> key.number() == number ? change.apply(key) : key)
                .toList());
    }

    private Client withKeys(List<Key> changed) {
        return new Client(id, name, roles, teams, revoked, changed);
    }
}
