package dev.debrief.api.clients;

import dev.debrief.api.Query;
import dev.debrief.api.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator can ask about those who call. */
public sealed interface ClientQuery {

    record FindClient(ClientId clientId) implements ClientQuery, Query<ClientView> {}

    /** @param after the id of the last one of the page before, null for the first page */
    record ListClients(@Nullable String after, int limit) implements ClientQuery, Query<ClientPage> {}

    /** @param next the cursor of the page that follows, null on the last one */
    record ClientPage(List<ClientView> items, @Nullable String next) {}

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

    /** A key as it is shown: without its hash. */
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
