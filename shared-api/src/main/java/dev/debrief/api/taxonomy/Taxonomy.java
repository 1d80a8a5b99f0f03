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
 * The categories of causes that an organisation uses, on two levels. Categories are never deleted: for each cause under an old category,
 * the taxonomy still gives its category of today.
 *
 * @param version number of the latest change; 0 for the delivered taxonomy
 * @param categories all categories there ever were, by id, first defined first
 */
public record Taxonomy(long version, Map<CategoryId, Category> categories) {

    /** The id of the only taxonomy, and of its stream of events. */
    public static final String ID = "cause-taxonomy";

    /** The taxonomy that Debrief delivers; in force until the first change. */
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

    /** The categories in use below a parent; for null, those on the first level. */
    public Stream<Category> under(@Nullable CategoryId parent) {
        return categories.values().stream()
                .filter(category -> category.inUse() && Objects.equals(category.parent(), parent));
    }

    /** The category that causes of this one count as: itself, or the last one it was merged into. */
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

    /** The first-level category that causes of this one count under: merges of the category and of those above it are followed. */
    public CategoryId groupToday(CategoryId id) {
        Set<CategoryId> seen = new HashSet<>();
        CategoryId group = today(id);
        for (Category category = categories.get(group);
                category != null && category.parent() != null && seen.add(group);
                category = categories.get(group)) {
            group = today(category.parent());
        }
        return group;
    }

    /** A category, and all categories that were merged into it. */
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

    /** What people call a category: the names from the first level down to it. */
    public String name(CategoryId id) {
        return String.join(" / ", path(id));
    }

    /** The names from the first level down to a category. */
    public List<String> path(CategoryId id) {
        List<String> path = new ArrayList<>();
        Category category = categories.get(id);
        if (category != null && category.parent() != null) {
            path.addAll(path(category.parent()));
        }
        path.add(category == null ? id.toString() : category.name());
        return path;
    }

    /** The taxonomy after one of its events, at the version of that event. */
    public Taxonomy evolve(TaxonomyEvent event, long at) {
        return event.evolve(this, at);
    }

    /** Merges a category into another, and moves the categories below it. */
    Taxonomy merged(long at, CategoryId id, CategoryId into) {
        Taxonomy merged = ended(at, id, new Retirement(RetirementKind.MERGED, List.of(into)));
        for (Category child : under(id).toList()) {
            merged = merged.with(at, child.under(into));
        }
        return merged;
    }

    Taxonomy named(long at, CategoryId id, String name) {
        return changed(at, id, category -> category.named(name));
    }

    Taxonomy ended(long at, CategoryId id, @Nullable Retirement retirement) {
        return changed(at, id, category -> category.ended(retirement));
    }

    private Taxonomy changed(long at, CategoryId id, UnaryOperator<Category> how) {
        return with(at, how.apply(Objects.requireNonNull(categories.get(id))));
    }

    Taxonomy with(long at, Category category) {
        Map<CategoryId, Category> changed = new LinkedHashMap<>(categories);
        changed.put(category.id(), category);
        return new Taxonomy(at, changed);
    }
}
