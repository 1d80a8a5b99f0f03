package dev.debrief.api.aliases;

import dev.debrief.api.Names;
import dev.debrief.api.Text;
import dev.debrief.api.search.DirectoryKind;
import jakarta.validation.constraints.NotNull;

/**
 * Another name of a service, a team or a person: a former one, a short one, or one that some people write. It may itself be in use in
 * reports, which keep it.
 *
 * @param kind what has the names
 * @param alias the other name: one line of at most 200 characters
 * @param name the name that is meant: one line of at most 200 characters
 */
public record Alias(
        @NotNull DirectoryKind kind,
        @NotNull @Text(max = Text.SHORT, singleLine = true) String alias,
        @NotNull @Text(max = Text.SHORT, singleLine = true) String name) {

    public Alias {
        alias = Names.of(alias);
        name = Names.of(name);
    }
}
