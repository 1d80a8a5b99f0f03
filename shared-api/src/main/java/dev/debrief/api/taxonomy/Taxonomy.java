package dev.debrief.api.taxonomy;

import dev.debrief.api.taxonomy.Category.Retirement;
import dev.debrief.api.taxonomy.Category.RetirementKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of causes an organisation tells apart, on two levels. Categories come and go, but are never forgotten: a cause that was
 * classified under one that is gone can always be told what it counts as today.
 *
 * @param version counts the changes of it; 0 as it comes with Debrief
 * @param categories all there ever were, by their ids, in the order in which they were defined
 */
public record Taxonomy(long version, Map<CategoryId, Category> categories) {

    /** Names the one stream of events that the taxonomy is. */
    public static final String ID = "cause-taxonomy";

    /** As it comes with Debrief, until the organisation changes it. */
    public static final Taxonomy DELIVERED = of(0, DeliveredCategories.ALL);

    public Taxonomy {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    public static Taxonomy of(long version, List<Category> categories) {
        Map<CategoryId, Category> byId = new LinkedHashMap<>();
        categories.forEach(category -> byId.put(category.id(), category));
        return new Taxonomy(version, byId);
    }

    public Optional<Category> find(CategoryId id) {
        return Optional.ofNullable(categories.get(id));
    }

    /** Those that stand under a category and are in use; under null, those on the first level. */
    public Stream<Category> under(@Nullable CategoryId parent) {
        return categories.values().stream()
                .filter(category -> category.inUse() && Objects.equals(category.parent(), parent));
    }

    /** What a cause classified so counts as: itself, or what it was merged into, however many times. */
    public CategoryId today(CategoryId id) {
        Set<CategoryId> seen = new HashSet<>();
        CategoryId today = id;
        for (Category category = categories.get(today);
                category != null && seen.add(today) && isMerged(category);
                category = categories.get(today)) {
            today = Objects.requireNonNull(category.end()).into().get(0);
        }
        return today;
    }

    /** A category, and all that were merged into it. */
    public List<CategoryId> countingAs(CategoryId id) {
        return Stream.concat(
                        Stream.of(id),
                        categories.keySet().stream()
                                .filter(other ->
                                        !other.equals(id) && today(other).equals(id)))
                .toList();
    }

    private static boolean isMerged(Category category) {
        return category.end() != null && category.end().fate() == RetirementKind.MERGED;
    }

    /** Its name, after that of the category it stands under. */
    public List<String> path(CategoryId id) {
        List<String> path = new ArrayList<>();
        Category category = categories.get(id);
        if (category != null && category.parent() != null) {
            path.addAll(path(category.parent()));
        }
        path.add(category == null ? id.toString() : category.name());
        return path;
    }

    /** The taxonomy after one of its events, which made it this version. */
    public Taxonomy evolve(TaxonomyEvent event, long at) {
        return event.evolve(this, at);
    }

    /** What stood under the merged one stands under the other from then on. */
    Taxonomy merged(long at, CategoryId id, CategoryId into) {
        Taxonomy merged = ended(at, id, new Retirement(RetirementKind.MERGED, List.of(into)));
        for (Category child : under(id).toList()) {
            merged = merged.with(at, child.under(into));
        }
        return merged;
    }

    Taxonomy named(long at, CategoryId id, String name) {
        return revised(at, id, category -> category.named(name));
    }

    Taxonomy ended(long at, CategoryId id, @Nullable Retirement retirement) {
        return revised(at, id, category -> category.ended(retirement));
    }

    private Taxonomy revised(long at, CategoryId id, UnaryOperator<Category> how) {
        return with(at, how.apply(Objects.requireNonNull(categories.get(id))));
    }

    Taxonomy with(long at, Category category) {
        Map<CategoryId, Category> changed = new LinkedHashMap<>(categories);
        changed.put(category.id(), category);
        return new Taxonomy(at, changed);
    }
}
