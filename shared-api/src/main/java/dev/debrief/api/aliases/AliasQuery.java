package dev.debrief.api.aliases;

import dev.debrief.api.Actor;
import dev.debrief.api.Query;
import dev.debrief.api.search.DirectoryKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries for the names that mean the same. */
public sealed interface AliasQuery {

    /** All aliases that were declared and not withdrawn. */
    record ListAliases(@Nullable Long minVersion) implements AliasQuery, Query<AliasList> {}

    /**
     * The names that mean the same.
     *
     * @param items the aliases, by kind and then by name
     * @param version number of the last change; -1 before the first
     */
    record AliasList(List<DeclaredAlias> items, long version) {}

    /**
     * A name that means another.
     *
     * @param kind what has the names
     * @param alias the other name
     * @param name the name that is meant
     * @param declaredAt when it was declared, in UTC
     * @param declaredBy who declared it
     * @param reason why
     */
    record DeclaredAlias(
            DirectoryKind kind, String alias, String name, Instant declaredAt, Actor declaredBy, String reason) {}
}
