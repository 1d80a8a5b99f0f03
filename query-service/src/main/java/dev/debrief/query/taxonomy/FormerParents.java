package dev.debrief.query.taxonomy;

import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where categories were before a merge of their parent moved them: so a cause stays in the group in which it was classified. */
public final class FormerParents {

    /** Those of the taxonomy as delivered: no category was moved yet. */
    public static final FormerParents NONE = of(Taxonomy.DELIVERED, List.of());

    private final Taxonomy today;

    /** The former parents of each category that was moved, the first one first. */
    private final Map<CategoryId, List<FormerParent>> moved = new HashMap<>();

    private FormerParents(Taxonomy today) {
        this.today = today;
    }

    /** @param until when a merge moved the category away */
    private record FormerParent(@Nullable CategoryId parent, Instant until) {}

    /** A merge, with the taxonomy before and after it. */
    record Merge(Instant at, Taxonomy before, Taxonomy after) {}

    /** @param merges in the order in which they were recorded */
    static FormerParents of(Taxonomy today, List<Merge> merges) {
        FormerParents former = new FormerParents(today);
        merges.forEach(former::add);
        return former;
    }

    private void add(Merge merge) {
        merge.before().categories().values().stream()
                .filter(category -> !Objects.equals(category.parent(), parent(merge.after(), category.id())))
                .forEach(category -> moved.computeIfAbsent(category.id(), any -> new ArrayList<>())
                        .add(new FormerParent(category.parent(), merge.at())));
    }

    private static @Nullable CategoryId parent(Taxonomy taxonomy, CategoryId category) {
        return taxonomy.find(category).map(Category::parent).orElse(null);
    }

    long version() {
        return today.version();
    }

    /** The category of the first level that a category belonged to at an instant: its parent, or itself. */
    public CategoryId groupAt(CategoryId category, Instant instant) {
        CategoryId parent = moved.getOrDefault(category, List.of()).stream()
                .filter(former -> former.until().isAfter(instant))
                .findFirst()
                .map(FormerParent::parent)
                .orElseGet(() -> parent(today, category));
        return parent == null ? category : parent;
    }
}
