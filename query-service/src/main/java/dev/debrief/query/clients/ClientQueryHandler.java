package dev.debrief.query.clients;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.Rejection;
import dev.debrief.api.clients.ClientQuery.ClientPage;
import dev.debrief.api.clients.ClientQuery.ClientView;
import dev.debrief.api.clients.ClientQuery.FindClient;
import dev.debrief.api.clients.ClientQuery.ListClients;
import dev.debrief.query.support.DocumentPage;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds and lists clients, without the hashes of their keys. */
@Component
class ClientQueryHandler {

    private final LiveViews views;
    private final Progress progress;
    private final ClientProjection projection;

    ClientQueryHandler(LiveViews views, Progress progress, ClientProjection projection) {
        this.views = views;
        this.progress = progress;
        this.projection = projection;
    }

    @QueryHandler
    ClientView answer(FindClient query) {
        Document found = clients().find(eq(query.clientId().toString())).first();
        if (found == null) {
            throw QueryRefusals.refused(Rejection.CLIENT_NOT_FOUND);
        }
        return view(found);
    }

    @QueryHandler
    ClientPage answer(ListClients query) {
        DocumentPage found = DocumentPage.of(
                clients()
                        .find(gt("_id", query.after() == null ? "" : query.after()))
                        .sort(ascending("_id")),
                query.limit());
        return new ClientPage(
                found.items().stream().map(this::view).toList(),
                found.more() ? found.items().getLast().getString("_id") : null);
    }

    private ClientView view(Document document) {
        return ClientView.of(projection.client(document));
    }

    private MongoCollection<Document> clients() {
        progress.catchUp(ClientProjection.VIEW);
        return views.collection(ClientProjection.CLIENTS);
    }
}
