package dev.debrief.benchmarks;

import dev.debrief.benchmarks.Row.Goal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tools.jackson.databind.json.JsonMapper;

/** Commands over HTTP against appends to the same kind of store: as many threads, one event of the same size in each transaction. */
final class Commands implements Benchmark {

    private static final Goal GOAL = new Goal(true, 0.5, 1.0);

    private static final String DECLARATION = """
        {"title": "Checkout answers errors", "type": "outage", "severity": "SEV3", "summary": "%s",
         "occurredAt": "2026-03-01T14:00:00Z", "services": [{"name": "checkout"}]}\
        """.formatted(Incidents.TEXT);

    private static final String RECORDING = """
        {"kind": "message", "actors": ["Ada"], "occurredAt": "2026-03-01T14:07:00Z", "text": "%s"}\
        """.formatted(Incidents.TEXT);

    private final Settings settings;

    Commands(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Row> measure(Installation installation) throws Exception {
        DomainEventMessage<?> declared;
        DomainEventMessage<?> recorded;
        try (Client client = installation.commands()) {
            String report = declare(client);
            client.send("POST", timelineOf(report), key(), RECORDING);
            List<? extends DomainEventMessage<?>> events =
                    installation.events().readEvents(report).asStream().toList();
            declared = events.getFirst();
            recorded = events.getLast();
        }
        return List.of(
                row("recording timeline events", installation, this::recording, recorded),
                row("declaring reports", installation, client -> () -> declare(client), declared));
    }

    private Row row(String name, Installation installation, Work work, DomainEventMessage<?> event) throws Exception {
        Callable<Double> commands = () -> {
            installation.settle();
            return throughHttp(installation, work);
        };
        Callable<Double> appends = () -> {
            installation.settle();
            return appends(installation.bareStore(), event);
        };
        for (int warmUp = 0; warmUp < 4; warmUp++) {
            commands.call();
            appends.call();
        }
        return new Rounds(settings.rounds())
                .measure("commands over HTTP, 16 clients ÷ raw appends: " + name, "/s", GOAL, commands, appends);
    }

    /** What a client does. */
    private interface Work {
        Callable<?> of(Client client) throws IOException;
    }

    /** Each client has a report of its own, which grows. */
    private Callable<?> recording(Client client) throws IOException {
        String timeline = timelineOf(declare(client));
        return () -> client.send("POST", timeline, key(), RECORDING);
    }

    private static String declare(Client client) throws IOException {
        byte[] answer = client.send("POST", "/api/reports", key(), DECLARATION);
        return JsonMapper.shared().readTree(answer).path("reportId").asString();
    }

    private static String timelineOf(String report) {
        return "/api/reports/" + report + "/timeline";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private double throughHttp(Installation installation, Work work) throws Exception {
        List<Client> clients = new ArrayList<>();
        try {
            List<Callable<?>> tasks = new ArrayList<>();
            for (int i = 0; i < Settings.CLIENTS; i++) {
                Client client = installation.commands();
                clients.add(client);
                tasks.add(work.of(client));
            }
            return Load.perSecond(settings.duration(), tasks);
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    /** What is appended is a text as long as the event, with the metadata of the event. */
    private double appends(BareStore store, DomainEventMessage<?> event) throws Exception {
        String payload = "x".repeat(store.sizeOf(event) - 2);
        List<Callable<?>> tasks = new ArrayList<>();
        for (int i = 0; i < Settings.CLIENTS; i++) {
            tasks.add(new Append(store.events(), payload, event));
        }
        return Load.perSecond(settings.duration(), tasks);
    }

    /** Appends to one stream of events. */
    private static final class Append implements Callable<Long> {

        private final EventStore events;
        private final String payload;
        private final DomainEventMessage<?> like;
        private final String stream = UUID.randomUUID().toString();
        private long next;

        Append(EventStore events, String payload, DomainEventMessage<?> like) {
            this.events = events;
            this.payload = payload;
            this.like = like;
        }

        @Override
        public Long call() {
            BareStore.append(
                    events, List.of(new GenericDomainEventMessage<>("Raw", stream, next, payload, like.getMetaData())));
            return next++;
        }
    }
}
