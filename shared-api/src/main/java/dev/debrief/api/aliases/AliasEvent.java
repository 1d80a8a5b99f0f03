package dev.debrief.api.aliases;

import dev.debrief.api.DomainEvent;

/** Events about names that mean the same. */
public sealed interface AliasEvent extends DomainEvent {

    Alias alias();

    @Override
    String reason();

    /** One name means another from now on, in reports of all times. */
    record AliasDeclared(Alias alias, String reason) implements AliasEvent {}

    /** The alias is a name of its own again. */
    record AliasWithdrawn(Alias alias, String reason) implements AliasEvent {}
}
