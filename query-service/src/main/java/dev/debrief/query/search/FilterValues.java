package dev.debrief.query.search;

import dev.debrief.api.Names;
import dev.debrief.api.aliases.Aliases;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.support.http.PublicNames;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the values that a filter means: names that mean the same, and categories by id or by name, with those below them and those merged into
 * them.
 */
@Component
class FilterValues implements IndexQueries.MeantValues {

    private final Taxonomies taxonomies;
    private final KnownAliases knownAliases;

    FilterValues(Taxonomies taxonomies, KnownAliases knownAliases) {
        this.taxonomies = taxonomies;
        this.knownAliases = knownAliases;
    }

    @Override
    public Set<String> of(String field, String value) {
        if (field.equals("category")) {
            return categories(value);
        }
        return PublicNames.find(DirectoryKind.class, field)
                .map(kind -> knownAliases.today().meaningSame(kind, value))
                .orElseGet(() -> Set.of(Names.folded(value)));
    }

    /** Counts names that mean the same as one, under the name that is meant. */
    FacetCounts.Grouping grouping() {
        Aliases today = knownAliases.today();
        return (field, value) -> PublicNames.find(DirectoryKind.class, field)
                .map(kind -> countedAs(today, kind, value))
                .orElse(value);
    }

    private static String countedAs(Aliases aliases, DirectoryKind kind, String name) {
        String meant = aliases.meant(kind, name);
        return meant.equals(name) ? Names.folded(name) : meant;
    }

    private Set<String> categories(String value) {
        Taxonomy today = taxonomies.today();
        Set<CategoryId> meant = today.categories().values().stream()
                .filter(category -> category.id().toString().equalsIgnoreCase(value)
                        || category.name().equalsIgnoreCase(value))
                .map(category -> today.today(category.id()))
                .collect(Collectors.toSet());
        Set<String> ids = today.categories().keySet().stream()
                .filter(id -> isWithin(today, id, meant))
                .map(CategoryId::toString)
                .collect(Collectors.toSet());
        if (value.equalsIgnoreCase(CategoryId.UNKNOWN.toString())) {
            ids.add(CategoryId.UNKNOWN.toString());
        }
        return ids;
    }

    private static boolean isWithin(Taxonomy taxonomy, CategoryId id, Set<CategoryId> meant) {
        Set<CategoryId> seen = new HashSet<>();
        CategoryId at = taxonomy.today(id);
        while (at != null && seen.add(at)) {
            if (meant.contains(at)) {
                return true;
            }
            at = parent(taxonomy, at);
        }
        return false;
    }

    private static @Nullable CategoryId parent(Taxonomy taxonomy, CategoryId id) {
        CategoryId parent = taxonomy.find(id).map(Category::parent).orElse(null);
        return parent == null ? null : taxonomy.today(parent);
    }
}
