package dev.debrief.api.clients;

import dev.debrief.api.BoundedDuration;
import dev.debrief.api.Dated;
import dev.debrief.api.Names;
import dev.debrief.api.Role;
import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands on the clients of the API. Commands that issue a key return its number. */
public sealed interface ClientCommand {

    @TargetAggregateIdentifier
    ClientId clientId();

    /**
     * What a client may do, and for which teams.
     *
     * @param roles roles of the client; at least one
     * @param teams names of the teams that the client belongs to; at most 50, each at most 200 characters
     */
    record Access(
            @NotEmpty Set<@NotNull Role> roles,
            @Size(max = 50) Set<@NotNull @Text(max = Text.SHORT, singleLine = true) String> teams) {

        public Access {
            roles = roles == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(roles));
            teams = teams == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(Names.of(teams)));
        }
    }

    /**
     * A new key. Only its hash is sent and stored; the key itself is shown once where it was generated.
     *
     * @param hash SHA-256 hash of the key's secret, in 64 lower-case hexadecimal digits
     * @param expiresAt when the key expires, in UTC; a year from now if null
     */
    record NewKey(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @Nullable @Dated Instant expiresAt) {}

    /** Registers a client with its first key. */
    record RegisterClient(
            ClientId clientId,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @NotNull @Valid Access access,
            @NotNull @Valid NewKey key)
            implements ClientCommand {

        public RegisterClient {
            name = Names.of(name);
        }
    }

    /** Replaces the roles and teams of a client. */
    record ChangeAccess(
            ClientId clientId,
            @NotNull @Valid Access access,
            @NotNull @Text(max = 2000) String reason) implements ClientCommand {}

    /**
     * Issues another key to a client.
     *
     * @param overlap how long the earlier keys remain valid; at most 36500 days
     */
    record IssueKey(
            ClientId clientId,
            @NotNull @Valid NewKey key,
            @NotNull @BoundedDuration Duration overlap) implements ClientCommand {}

    /** Revokes a key at once. */
    record RevokeKey(
            ClientId clientId,
            int number,
            @NotNull @Text(max = 2000) String reason) implements ClientCommand {}

    /** Revokes a client and all its keys permanently. */
    record RevokeClient(
            ClientId clientId, @NotNull @Text(max = 2000) String reason) implements ClientCommand {}

    /** Records that a key was used on a day. */
    record RecordKeyUse(ClientId clientId, int number, LocalDate day) implements ClientCommand {}
}
