package dev.debrief.api.clients;

import dev.debrief.api.Query;
import dev.debrief.api.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queries about the clients of the API. */
public sealed interface ClientQuery {

    /** One client of the API. */
    record FindClient(ClientId clientId) implements ClientQuery, Query<ClientView> {}

    /**
     * The clients of the API, by id.
     *
     * @param after the id of the last one of the page before, null for the first page
     * @param limit the most that the page holds
     */
    record ListClients(@Nullable String after, int limit) implements ClientQuery, Query<ClientPage> {}

    /**
     * A page of the clients of the API.
     *
     * @param items the clients of this page, by id
     * @param next cursor of the next page; null on the last page
     */
    record ClientPage(List<ClientView> items, @Nullable String next) {}

    /**
     * A client of the API: a person or a machine with keys.
     *
     * @param id identifier of the client
     * @param name name of the client, as shown to people
     * @param roles what the client may do
     * @param teams names of the teams that the client belongs to
     * @param revoked true if the client was revoked; none of its keys works any more
     * @param keys the keys issued to the client, first issued first; includes expired and revoked ones
     */
    record ClientView(
            ClientId id, String name, Set<Role> roles, Set<String> teams, boolean revoked, List<KeyView> keys) {

        public static ClientView of(Client client) {
            return new ClientView(
                    client.id(),
                    client.name(),
                    client.roles(),
                    client.teams(),
                    client.revoked(),
                    client.keys().stream().map(KeyView::of).toList());
        }
    }

    /**
     * A key of a client, without its hash.
     *
     * @param number number of the key within the client, from 1
     * @param expiresAt when the key expires, in UTC; null if it never does
     * @param revoked true if the key was revoked
     * @param lastUsedOn last day on which the key was used, in UTC; null if never
     */
    record KeyView(
            int number,
            @Nullable Instant expiresAt,
            boolean revoked,
            @Nullable LocalDate lastUsedOn) {

        private static KeyView of(Client.Key key) {
            return new KeyView(key.number(), key.expiresAt(), key.revoked(), key.lastUsedOn());
        }
    }
}
