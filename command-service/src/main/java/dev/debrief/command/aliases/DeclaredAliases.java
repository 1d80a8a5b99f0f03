package dev.debrief.command.aliases;

import static dev.debrief.api.Rejection.ALIAS_CIRCULAR;
import static dev.debrief.api.Rejection.ALIAS_NOT_FOUND;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Names;
import dev.debrief.api.aliases.Alias;
import dev.debrief.api.aliases.AliasCommand.DeclareAlias;
import dev.debrief.api.aliases.AliasCommand.WithdrawAlias;
import dev.debrief.api.aliases.AliasEvent;
import dev.debrief.api.aliases.AliasEvent.AliasDeclared;
import dev.debrief.api.aliases.AliasEvent.AliasWithdrawn;
import dev.debrief.api.aliases.Aliases;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of the aliases: which names of services, teams and people mean the same. */
@Aggregate
@SuppressWarnings("UnusedVariable") // Axon reads the id
class DeclaredAliases {

    @AggregateIdentifier
    private @Nullable String id;

    private Aliases aliases = Aliases.NONE;

    /** Answers the number of the last change. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(DeclareAlias command) {
        Alias alias = new Alias(
                command.kind(), command.alias().strip(), command.name().strip());
        Optional<Alias> known = aliases.find(alias.kind(), alias.alias());
        if (known.filter(alias::equals).isPresent()) {
            return lastChange();
        }
        boolean isSpelling = Names.same(alias.alias(), alias.name());
        rejectAtIf(
                alias.alias().equals(alias.name())
                        || (!isSpelling && Names.same(aliases.meant(alias.kind(), alias.name()), alias.alias())),
                "/name",
                ALIAS_CIRCULAR);
        rejectFull(known.isEmpty() && aliases.size() >= Aliases.MOST, Aliases.MOST);
        apply(new AliasDeclared(alias, command.reason()));
        return lastChange();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(WithdrawAlias command) {
        Alias alias = require(aliases.find(command.kind(), command.alias()).orElse(null), ALIAS_NOT_FOUND);
        apply(new AliasWithdrawn(alias, command.reason()));
        return lastChange();
    }

    private long lastChange() {
        return aliases.changes() - 1;
    }

    @EventSourcingHandler
    void evolve(AliasEvent event) {
        id = Aliases.ID;
        aliases = aliases.evolve(event);
    }

    /** Required by Axon to replay the stream. */
    DeclaredAliases() {}
}
