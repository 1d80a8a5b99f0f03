package dev.debrief.api.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.Names;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A category of causes in the taxonomy.
 *
 * @param id identifier of the category
 * @param name name of the category; at most 200 characters
 * @param parent first-level category above it; null for a first-level category
 * @param description what belongs to the category; null if not given
 * @param end why no cause can be classified under it any more; null while it is in use
 */
public record Category(
        CategoryId id,
        String name,
        @Nullable CategoryId parent,
        @Nullable String description,
        @Nullable Retirement end) {

    public Category {
        name = Names.of(name);
    }

    /** How a category went out of use. */
    public enum RetirementKind {
        /** Its causes count as causes of the other category. */
        MERGED,
        /** Its causes belong to one of several new categories; people must reclassify them. */
        SPLIT,
        /** It was retired without a successor. */
        RETIRED;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a category went out of use, and what replaced it.
     *
     * @param fate whether it was merged, split or retired
     * @param into the categories that replace it; empty if it was retired
     */
    public record Retirement(RetirementKind fate, List<CategoryId> into) {}

    public boolean inUse() {
        return end == null;
    }

    Category named(String other) {
        return new Category(id, other, parent, description, end);
    }

    Category under(@Nullable CategoryId other) {
        return new Category(id, name, other, description, end);
    }

    Category ended(@Nullable Retirement how) {
        return new Category(id, name, parent, description, how);
    }
}
