package dev.debrief.command.aliases;

import dev.debrief.api.aliases.AliasCommand;
import dev.debrief.api.aliases.AliasCommand.DeclareAlias;
import dev.debrief.api.aliases.AliasCommand.WithdrawAlias;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ADMINS)
@RequestMapping("/api/directory/aliases")
@Tag(name = "Search")
class AliasController {

    private final Commands commands;

    AliasController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(
            summary = "Declare that a name means another",
            description =
                    "Merges two names of a service, a team or a person: filters, search, similar reports and patterns"
                            + " treat them as one, in reports of all times. Reports keep what was written, and access"
                            + " depends on the names as they are. Replaces what the alias meant before; the same again"
                            + " records nothing.")
    AliasWriteResult declare(@RequestBody AliasBody body) {
        return send(new DeclareAlias(body.kind(), body.alias(), body.name(), body.reason()));
    }

    @PostMapping("/withdrawal")
    @Operation(
            summary = "Withdraw an alias",
            description = "The alias is a name of its own again, in reports of all times. Needs a reason.")
    AliasWriteResult withdraw(@RequestBody AliasWithdrawalBody body) {
        return send(new WithdrawAlias(body.kind(), body.alias(), body.reason()));
    }

    private AliasWriteResult send(AliasCommand command) {
        Object version = Objects.requireNonNull(commands.decide(command, IdempotencyKey.NONE));
        return new AliasWriteResult(((Number) version).longValue());
    }

    /**
     * A name that means another.
     *
     * @param kind what has the names
     * @param alias the other name
     * @param name the name that is meant
     * @param reason why they mean the same
     */
    record AliasBody(
            @NotNull DirectoryKind kind,
            @NotNull String alias,
            @NotNull String name,
            @NotNull String reason) {}

    /**
     * An alias to withdraw.
     *
     * @param kind what has the name
     * @param alias the alias
     * @param reason why it is withdrawn
     */
    record AliasWithdrawalBody(
            @NotNull DirectoryKind kind,
            @NotNull String alias,
            @NotNull String reason) {}

    /**
     * The result of a change of the aliases.
     *
     * @param version number of the last change; use it as minVersion to read your own write
     */
    record AliasWriteResult(long version) {}
}
