package dev.debrief.api.taxonomy;

import dev.debrief.api.Actor;
import dev.debrief.api.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one can ask about the taxonomy of causes. */
public sealed interface TaxonomyQuery {

    /** The taxonomy as of a version or an instant, or as it is; at most one of the two is given. */
    record FindTaxonomy(
            @Nullable Long version,
            @Nullable Instant asOf,
            @Nullable Long minVersion) implements TaxonomyQuery, Query<TaxonomyView> {}

    /**
     * How the taxonomy came to be what it is, first change first.
     *
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListTaxonomyChanges(@Nullable String cursor, int limit) implements TaxonomyQuery, Query<TaxonomyChanges> {}

    /** @param updatedAt when it was last changed; null as it comes with Debrief */
    record TaxonomyView(long version, @Nullable Instant updatedAt, List<CategoryView> categories) {}

    /**
     * A category as readers see it.
     *
     * @param path its name, after that of the category it stands under
     * @param today what a cause classified so counts as
     */
    record CategoryView(
            CategoryId id,
            String name,
            @Nullable CategoryId parent,
            List<String> path,
            @Nullable String description,
            Category.@Nullable Retirement end,
            CategoryId today) {}

    /** @param next the cursor of the next page, null on the last */
    record TaxonomyChanges(
            List<TaxonomyChange> items, @Nullable String next) {}

    /** @param category the one that was changed */
    record TaxonomyChange(
            long version,
            Instant recordedAt,
            Actor actor,
            String event,
            CategoryId category,
            @Nullable String reason) {}
}
