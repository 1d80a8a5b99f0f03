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
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.ClientKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping("/api/clients")
@Tag(name = "Clients")
class ClientController {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Commands commands;

    ClientController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a person or a machine; the answer holds its key, this once")
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
    @Operation(summary = "Say anew what a client may do")
    ClientWriteResult change(@PathVariable ClientId id, @RequestBody AccessBody body) {
        commands.decide(
                new ChangeAccess(id, new Access(body.roles(), body.teams()), body.reason()), IdempotencyKey.NONE);
        return new ClientWriteResult(id);
    }

    @PostMapping("/{id}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Issue another key; the earlier ones end when the overlap is over, a week unless said otherwise")
    ResponseEntity<IssuedKey> issue(@PathVariable ClientId id, @RequestBody KeyRequestBody body) {
        ClientKey.Secret secret = ClientKey.Secret.random();
        Duration overlap = body.overlap() == null ? A_WEEK : body.overlap();
        Object number = commands.decide(
                new IssueKey(id, new NewKey(secret.hash().hex(), body.expiresAt()), overlap), IdempotencyKey.NONE);
        return shown(new ClientKey(id, ((Number) Objects.requireNonNull(number)).intValue(), secret));
    }

    @PostMapping("/{id}/keys/{number}/revocation")
    @Operation(summary = "End a key at once")
    ClientWriteResult revoke(@PathVariable ClientId id, @PathVariable int number, @RequestBody ClientReasonBody body) {
        commands.decide(new RevokeKey(id, number, body.reason()), IdempotencyKey.NONE);
        return new ClientWriteResult(id);
    }

    @PostMapping("/{id}/revocation")
    @Operation(summary = "End all keys of a client for good; it stays the actor of what it did")
    ClientWriteResult revoke(@PathVariable ClientId id, @RequestBody ClientReasonBody body) {
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

    /** @param expiresAt when the key ends; never if not said */
    record RegistrationBody(
            String name,
            Set<Role> roles,
            Set<String> teams,
            @Nullable Instant expiresAt) {}

    record AccessBody(Set<Role> roles, Set<String> teams, String reason) {}

    /** @param overlap for how long the earlier keys still count, such as {@code P7D} or {@code PT1H} */
    record KeyRequestBody(
            @Nullable Instant expiresAt, @Nullable Duration overlap) {}

    record ClientReasonBody(String reason) {}

    /** @param key the key itself, shown this once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IssuedKey(ClientId id, int number, String key) {}

    record ClientWriteResult(ClientId id) {}
}
