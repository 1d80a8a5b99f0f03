package dev.debrief.api.aliases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.debrief.api.Names;
import dev.debrief.api.Text;
import dev.debrief.api.search.DirectoryKind;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands on the aliases of the organisation. */
public sealed interface AliasCommand {

    /** The id of the only stream. */
    @TargetAggregateIdentifier
    @JsonIgnore
    default String id() {
        return Aliases.ID;
    }

    /** Declares that one name means another. Replaces what the alias meant before. */
    record DeclareAlias(
            @NotNull DirectoryKind kind,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String alias,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @NotNull @Text(max = 2000) String reason)
            implements AliasCommand {

        public DeclareAlias {
            alias = Names.of(alias);
            name = Names.of(name);
        }
    }

    /** Declares that an alias is a name of its own again. */
    record WithdrawAlias(
            @NotNull DirectoryKind kind,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String alias,

            @NotNull @Text(max = 2000) String reason)
            implements AliasCommand {

        public WithdrawAlias {
            alias = Names.of(alias);
        }
    }
}
