package dev.debrief.api.clients;

import dev.debrief.api.Dated;
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

/** What an administrator can decide about those who call. Answered with the number of the key where one is issued. */
public sealed interface ClientCommand {

    @TargetAggregateIdentifier
    ClientId clientId();

    /** What a client may do, and for whom. */
    record Access(
            @NotEmpty Set<@NotNull Role> roles,
            @Size(max = 50) Set<@NotNull @Text(max = Text.SHORT, singleLine = true) String> teams) {

        public Access {
            roles = roles == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(roles));
            teams = teams == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(teams));
        }
    }

    /**
     * A key to come, of which nothing but its hash leaves the place where it was made.
     *
     * @param hash SHA-256, in lower-case hexadecimal digits
     * @param expiresAt when it ends; never if null
     */
    record NewKey(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @Nullable @Dated Instant expiresAt) {}

    record RegisterClient(
            ClientId clientId,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @NotNull @Valid Access access,
            @NotNull @Valid NewKey key)
            implements ClientCommand {}

    record ChangeAccess(
            ClientId clientId,
            @NotNull @Valid Access access,
            @NotNull @Text(max = 2000) String reason) implements ClientCommand {}

    /** @param overlap for how long the keys there are still count */
    record IssueKey(
            ClientId clientId,
            @NotNull @Valid NewKey key,
            @NotNull Duration overlap) implements ClientCommand {}

    record RevokeKey(
            ClientId clientId,
            int number,
            @NotNull @Text(max = 2000) String reason) implements ClientCommand {}

    /** Ends all keys for good. */
    record RevokeClient(
            ClientId clientId, @NotNull @Text(max = 2000) String reason) implements ClientCommand {}

    /** Notes that a key was used that day. */
    record RecordKeyUse(ClientId clientId, int number, LocalDate day) implements ClientCommand {}
}
