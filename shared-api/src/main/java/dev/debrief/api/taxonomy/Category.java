package dev.debrief.api.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of causes: a node of the taxonomy.
 *
 * @param parent the category it stands under; null on the first of the two levels
 * @param end why nothing new is classified so any more; null while it is in use
 */
public record Category(
        CategoryId id,
        String name,
        @Nullable CategoryId parent,
        @Nullable String description,
        @Nullable Retirement end) {

    /** What became of a category. */
    public enum RetirementKind {
        /** What was classified so counts as the other. */
        MERGED,
        /** What was classified so is one of the others: which, somebody has to say. */
        SPLIT,
        RETIRED;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param into the categories that took its place */
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
