package dev.debrief.command.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.Role;
import dev.debrief.api.clients.ClientCommand.Access;
import dev.debrief.api.clients.ClientCommand.ChangeAccess;
import dev.debrief.api.clients.ClientCommand.IssueKey;
import dev.debrief.api.clients.ClientCommand.NewKey;
import dev.debrief.api.clients.ClientCommand.RegisterClient;
import dev.debrief.api.clients.ClientCommand.RevokeClient;
import dev.debrief.api.clients.ClientCommand.RevokeKey;
import dev.debrief.api.clients.ClientId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import dev.debrief.support.security.ClientKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ADMINS)
@RequestMapping("/api/clients")
@Tag(name = "Clients")
class ClientController {

    private static final String CLIENT = "The id of the client.";
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Commands commands;

    ClientController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a client",
            description =
                    "Registers a person or a machine. The response contains the API key, which is shown only once. 409"
                            + " if the request is repeated with the same Idempotency-Key.")
    ResponseEntity<IssuedKey> register(@RequestBody RegistrationBody body, IdempotencyKey key) {
        ClientId id = new ClientId(key.idFor(Caller.current(), "client"));
        ClientKey issued = ClientKey.random(id, 1);
        commands.decide(
                new RegisterClient(
                        id, body.name(), new Access(body.roles(), body.teams()), newKey(issued, body.expiresAt())),
                key);
        return shown(issued);
    }

    @PutMapping("/{id}/access")
    @Operation(
            summary = "Change the access of a client",
            description =
                    "Replaces the roles and teams of the client. The same access again records nothing. Administrators"
                            + " cannot take away their own role.")
    ClientWriteResult change(@Parameter(description = CLIENT) @PathVariable ClientId id, @RequestBody AccessBody body) {
        commands.decide(
                new ChangeAccess(id, new Access(body.roles(), body.teams()), body.reason()), IdempotencyKey.NONE);
        return new ClientWriteResult(id);
    }

    @PostMapping("/{id}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Issue another API key to a client",
            description =
                    "The response contains the key; it is not shown again. Earlier keys expire after the overlap. A"
                            + " client has at most 20 valid keys.")
    ResponseEntity<IssuedKey> issue(
            @Parameter(description = CLIENT) @PathVariable ClientId id, @RequestBody KeyRequestBody body) {
        ClientKey.Secret secret = ClientKey.Secret.random();
        Duration overlap = body.overlap() == null ? A_WEEK : body.overlap();
        Object number = commands.decide(
                new IssueKey(id, new NewKey(secret.hash().hex(), body.expiresAt()), overlap), IdempotencyKey.NONE);
        return shown(new ClientKey(id, ((Number) Objects.requireNonNull(number)).intValue(), secret));
    }

    @PostMapping("/{id}/keys/{number}/revocation")
    @Operation(summary = "Revoke an API key", description = "The key is refused within a second.")
    ClientWriteResult revoke(
            @Parameter(description = CLIENT) @PathVariable ClientId id,
            @Parameter(description = "The number of the key, from 1.") @PathVariable int number,
            @RequestBody ReasonBody body) {
        commands.decide(new RevokeKey(id, number, body.reason()), IdempotencyKey.NONE);
        return new ClientWriteResult(id);
    }

    @PostMapping("/{id}/revocation")
    @Operation(
            summary = "Revoke a client",
            description = "Revokes all keys permanently. The history keeps naming the client as the actor.")
    ClientWriteResult revoke(@Parameter(description = CLIENT) @PathVariable ClientId id, @RequestBody ReasonBody body) {
        commands.decide(new RevokeClient(id, body.reason()), IdempotencyKey.NONE);
        return new ClientWriteResult(id);
    }

    private static NewKey newKey(ClientKey key, @Nullable Instant expiresAt) {
        return new NewKey(key.secret().hash().hex(), expiresAt);
    }

    private static ResponseEntity<IssuedKey> shown(ClientKey key) {
        return ResponseEntity.created(URI.create("/api/clients/" + key.client()))
                .cacheControl(CacheControl.noStore())
                .body(new IssuedKey(key.client(), key.number(), key.inTheClear()));
    }

    /**
     * A new client.
     *
     * @param name the display name of the person or machine
     * @param roles the roles of the client
     * @param teams the exact names of the teams of the client
     * @param expiresAt when the first key expires, RFC 3339; after a year if left out
     */
    record RegistrationBody(
            @NotNull String name,
            @NotNull Set<Role> roles,
            Set<String> teams,
            @Nullable Instant expiresAt) {}

    /**
     * The new access of a client.
     *
     * @param roles all roles that the client has from now on
     * @param teams all teams that the client has from now on, by exact name
     * @param reason why the access changes
     */
    record AccessBody(
            @NotNull Set<Role> roles,
            Set<String> teams,
            @NotNull String reason) {}

    /**
     * A request for another key.
     *
     * @param expiresAt when the new key expires, RFC 3339; after a year if left out
     * @param overlap how long earlier keys remain valid, an ISO 8601 duration such as P7D or PT1H, at most 36500
     *     days; P7D if left out
     */
    record KeyRequestBody(
            @Nullable Instant expiresAt, @Nullable Duration overlap) {}

    /**
     * An issued API key.
     *
     * @param id the id of the client
     * @param number the number of the key, counted from 1 for each client
     * @param key the key in plain text, shown only in this response
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IssuedKey(ClientId id, int number, String key) {}

    /**
     * The result of a change of a client.
     *
     * @param id the id of the client
     */
    record ClientWriteResult(ClientId id) {}
}
