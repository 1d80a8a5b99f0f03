package dev.debrief.query.clients;

import dev.debrief.api.Identity;
import dev.debrief.api.clients.ClientId;
import dev.debrief.api.clients.ClientQuery.ClientPage;
import dev.debrief.api.clients.ClientQuery.ClientView;
import dev.debrief.api.clients.ClientQuery.FindClient;
import dev.debrief.api.clients.ClientQuery.ListClients;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ADMINS)
@Tag(name = "Clients")
class ClientQueryController {

    private final Queries queries;

    ClientQueryController(Queries queries) {
        this.queries = queries;
    }

    @AllowedTo(Callers.ANYBODY)
    @GetMapping("/api/me")
    @Operation(summary = "Get the identity of the caller")
    Identity me() {
        return Caller.current();
    }

    @GetMapping("/api/clients")
    @Operation(
            summary = "List clients",
            description = "The registered clients with their roles, teams and the last use of each key.")
    ClientPage list(
            @RequestParam(required = false) @Nullable ClientId cursor, @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListClients(cursor == null ? null : cursor.toString(), RequestParameters.limit(limit)));
    }

    @GetMapping("/api/clients/{id}")
    @Operation(summary = "Get a client")
    ClientView find(@Parameter(description = "The id of the client.") @PathVariable ClientId id) {
        return queries.ask(new FindClient(id));
    }
}
