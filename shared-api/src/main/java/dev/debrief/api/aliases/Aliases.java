package dev.debrief.api.aliases;

import dev.debrief.api.Names;
import dev.debrief.api.aliases.AliasEvent.AliasDeclared;
import dev.debrief.api.search.DirectoryKind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All aliases of the organisation. Names are compared without case and without the space around them. An alias of an alias means what the
 * other means. An alias that differs from its name only in case says how the name is written.
 */
public final class Aliases {

    /** The id of the only stream. */
    public static final String ID = "aliases";

    public static final Aliases NONE = new Aliases(Map.of(), 0);

    /** The largest number of aliases. */
    public static final int MOST = 5_000;

    /** In the order of their declaration, which decides in which case a name is shown. */
    private final Map<Key, Alias> byAlias;

    private final long changes;
    private final Map<Key, Set<Alias>> byName = new HashMap<>();

    /** @param folded the name as it is compared */
    private record Key(DirectoryKind kind, String folded) {

        static Key of(DirectoryKind kind, String name) {
            return new Key(kind, Names.folded(name));
        }
    }

    private Aliases(Map<Key, Alias> byAlias, long changes) {
        this.byAlias = byAlias;
        this.changes = changes;
        byAlias.values()
                .forEach(alias -> byName.computeIfAbsent(
                                Key.of(alias.kind(), alias.name()), any -> new LinkedHashSet<>())
                        .add(alias));
    }

    public Aliases evolve(AliasEvent event) {
        Map<Key, Alias> after = new LinkedHashMap<>(byAlias);
        Key key = Key.of(event.alias().kind(), event.alias().alias());
        after.remove(key);
        if (event instanceof AliasDeclared) {
            after.put(key, event.alias());
        }
        return new Aliases(after, changes + 1);
    }

    /** What a name stands for, if it is an alias. */
    public Optional<Alias> find(DirectoryKind kind, String name) {
        return Optional.ofNullable(byAlias.get(Key.of(kind, name)));
    }

    /** The number of changes that led to these. */
    public long changes() {
        return changes;
    }

    public int size() {
        return byAlias.size();
    }

    public Collection<Alias> all() {
        return byAlias.values();
    }

    /** The name that is meant: that at the end of the chain of aliases, as it was declared; the name itself if it is not known here. */
    public String meant(DirectoryKind kind, String name) {
        Alias alias = byAlias.get(Key.of(kind, name));
        if (alias != null) {
            return Names.same(alias.alias(), alias.name()) ? alias.name() : meant(kind, alias.name());
        }
        Set<Alias> others = byName.get(Key.of(kind, name));
        return others == null ? name : others.iterator().next().name();
    }

    /** The names that mean the same as a name, itself included, each as it is compared: {@link Names#folded}. */
    public Set<String> meaningSame(DirectoryKind kind, String name) {
        Set<String> same = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(meant(kind, name));
        while (!open.isEmpty()) {
            String one = open.remove();
            if (same.add(Names.folded(one))) {
                byName.getOrDefault(Key.of(kind, one), Set.of()).forEach(alias -> open.add(alias.alias()));
            }
        }
        return same;
    }
}
