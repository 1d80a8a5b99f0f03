package dev.debrief.query.clients;

import dev.debrief.api.clients.Client;
import dev.debrief.api.clients.ClientEvent;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The view of registered clients. */
@Component
class ClientProjection implements Projection<ClientEvent> {

    static final String VIEW = "clients";
    static final String CLIENTS = "clients";

    private final ViewJson viewJson;

    ClientProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    @Override
    public Class<ClientEvent> events() {
        return ClientEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String streamField() {
        return "client";
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(CLIENTS, List.of()));
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ClientEvent> recorded) {
        return Stream.of(new DocumentKey(CLIENTS, recorded.subject()));
    }

    @Override
    public void on(RecordedEvent<ClientEvent> recorded, ViewBatch batch) {
        Optional<Document> before = batch.find(CLIENTS, recorded.subject());
        if (before.isPresent() && before.get().getLong("version") >= recorded.version()) {
            return;
        }
        Client client = Client.evolve(before.map(this::client).orElse(null), recorded.event());
        if (client != null) {
            batch.replace(CLIENTS, document(client, recorded.version()), "version");
        }
    }

    private Document document(Client client, long version) {
        return new Document("_id", client.id().toString())
                .append("client", client.id().toString())
                .append("version", version)
                .append("content", viewJson.write(client));
    }

    Client client(Document document) {
        return viewJson.read(document.get("content", Document.class), Client.class);
    }
}
