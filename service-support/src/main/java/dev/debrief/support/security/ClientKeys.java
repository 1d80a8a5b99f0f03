package dev.debrief.support.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.api.Identity;
import dev.debrief.api.clients.Client;
import dev.debrief.api.clients.ClientCommand.RecordKeyUse;
import dev.debrief.api.clients.ClientEvent;
import dev.debrief.api.clients.ClientId;
import dev.debrief.support.health.StoreCalls;
import dev.debrief.support.http.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Accepts the keys of registered clients, read from their events. Clients are cached for one second, so a revoked key is refused on every
 * node after that. While the event store is unreachable, clients that were read in the last five minutes are still accepted.
 */
@Component
class ClientKeys implements Credentials {

    private static final long FRESH_FOR_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);
    private static final int CLIENTS = 10_000;

    private final ObjectProvider<EventStore> events;
    private final ObjectProvider<CommandGateway> commands;
    private final StoreCalls store;
    private final Clock clock = Clock.systemUTC();
    private final Cache<ClientId, Known> known = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterWrite(KNOWN_FOR)
            .build();
    private final Cache<Use, Boolean> noted =
            Caffeine.newBuilder().maximumSize(CLIENTS).build();

    ClientKeys(ObjectProvider<EventStore> events, ObjectProvider<CommandGateway> commands, StoreCalls store) {
        this.store = store;
        this.events = events;
        this.commands = commands;
    }

    @Override
    public Optional<Identity> holderOf(String presented) {
        return ClientKey.of(presented).flatMap(this::holderOf);
    }

    private Optional<Identity> holderOf(ClientKey presented) {
        Client client = find(presented.client());
        if (client == null || client.revoked() || !isOpenedBy(client, presented, clock.instant())) {
            return Optional.empty();
        }
        Identity holder = new Identity(client.id().toString(), client.name(), client.roles(), client.teams());
        noteUse(client, presented.number(), holder);
        return Optional.of(holder);
    }

    private static boolean isOpenedBy(Client client, ClientKey presented, Instant now) {
        return client.key(presented.number())
                .filter(key -> key.isValidAt(now))
                .filter(key ->
                        new KeyHash(key.hash()).matches(presented.secret().text()))
                .isPresent();
    }

    private @Nullable Client find(ClientId id) {
        Known before = known.getIfPresent(id);
        if (before != null && System.nanoTime() - before.at() < FRESH_FOR_NANOS) {
            return before.client();
        }
        try {
            Client client = store.call(() -> Optional.ofNullable(load(id))).orElse(null);
            known.put(id, new Known(client, System.nanoTime()));
            return client;
        } catch (RuntimeException e) {
            if (before == null) {
                throw new UnavailableException("The event store is unreachable, so the key cannot be checked.");
            }
            return before.client();
        }
    }

    private @Nullable Client load(ClientId id) {
        Client client = null;
        DomainEventStream stream = events.getObject().readEvents(id.toString());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ClientEvent event) {
                client = Client.evolve(client, event);
            }
        }
        return client;
    }

    /** Records the first use of a key on each day, asynchronously. A failure does not affect the request. */
    private void noteUse(Client client, int number, Identity holder) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean first = noted.asMap().putIfAbsent(new Use(client.id(), number, today), true) == null;
        if (first
                && !today.equals(client.key(number).map(Client.Key::lastUsedOn).orElse(null))) {
            var unused = commands.getObject()
                    .send(new GenericCommandMessage<>(new RecordKeyUse(client.id(), number, today), holder.metaData()));
        }
    }

    /** @param client null if no such client exists */
    private record Known(@Nullable Client client, long at) {}

    private record Use(ClientId client, int number, LocalDate day) {}
}
