package dev.debrief.api.taxonomy;

import dev.debrief.api.Actor;
import dev.debrief.api.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries about the taxonomy of causes. */
public sealed interface TaxonomyQuery {

    /** The taxonomy now, or as of a version or an instant; at most one of the two is given. */
    record FindTaxonomy(
            @Nullable Long version,
            @Nullable Instant asOf,
            @Nullable Long minVersion) implements TaxonomyQuery, Query<TaxonomyView> {}

    /**
     * The changes of the taxonomy, first change first.
     *
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListTaxonomyChanges(@Nullable String cursor, int limit) implements TaxonomyQuery, Query<TaxonomyChanges> {}

    /**
     * The taxonomy of causes at one of its versions.
     *
     * @param version version of the taxonomy; 0 for the delivered taxonomy
     * @param updatedAt when that version was recorded, in UTC; null for the delivered taxonomy
     * @param categories all categories, first defined first; includes those out of use
     */
    record TaxonomyView(long version, @Nullable Instant updatedAt, List<CategoryView> categories) {}

    /**
     * A category of causes.
     *
     * @param id identifier of the category
     * @param name name of the category
     * @param parent first-level category above it; null for a first-level category
     * @param path names from the first level down to this category
     * @param description what belongs to the category; null if not given
     * @param end why no cause can be classified under it any more; null while it is in use
     * @param today the category that its causes count as, after merges; usually the category itself
     */
    record CategoryView(
            CategoryId id,
            String name,
            @Nullable CategoryId parent,
            List<String> path,
            @Nullable String description,
            Category.@Nullable Retirement end,
            CategoryId today) {}

    /**
     * A page of the changes of the taxonomy.
     *
     * @param items the changes of this page, first change first
     * @param next cursor of the next page; null on the last page
     */
    record TaxonomyChanges(
            List<TaxonomyChange> items, @Nullable String next) {}

    /**
     * A change of the taxonomy.
     *
     * @param version version of the taxonomy after the change
     * @param recordedAt when the change was recorded, in UTC
     * @param actor who made the change
     * @param event name of the event, such as CategoryRenamed
     * @param category identifier of the category that changed
     * @param reason the reason given for the change; null for the event that precedes the first change
     */
    record TaxonomyChange(
            long version,
            Instant recordedAt,
            Actor actor,
            String event,
            CategoryId category,
            @Nullable String reason) {}
}
