package dev.debrief.api.taxonomy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.debrief.api.Names;
import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands on the taxonomy of causes. Each needs a reason and returns the resulting version of the taxonomy. */
public sealed interface TaxonomyCommand {

    CategoryId id();

    /** The id of the only taxonomy. */
    @TargetAggregateIdentifier
    @JsonIgnore
    default String taxonomy() {
        return Taxonomy.ID;
    }

    /** Defines a new category. Sent again with the same content, it changes nothing. */
    record DefineCategory(
            CategoryId id,
            @NotNull @Valid Definition definition,
            @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    /** Renames a category. */
    record RenameCategory(
            CategoryId id,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @NotNull @Text(max = 2000) String reason)
            implements TaxonomyCommand {

        public RenameCategory {
            name = Names.of(name);
        }
    }

    /**
     * Merges a category into another one.
     *
     * @param into the category that it counts as from now on
     */
    record MergeCategories(
            CategoryId id,
            @NotNull CategoryId into,
            @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    /**
     * Replaces a category by several others.
     *
     * @param into the categories that replace it
     */
    record SplitCategory(
            CategoryId id,

            @NotNull @Size(min = 2, max = 20, message = "must have {min} to {max} entries")
            List<@NotNull @Valid SplitPart> into,

            @NotNull @Text(max = 2000) String reason)
            implements TaxonomyCommand {}

    /** Retires a category without a successor. */
    record RetireCategory(
            CategoryId id, @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    /** Takes a category back into use. */
    record ReinstateCategory(
            CategoryId id, @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    /**
     * The content of a new category.
     *
     * @param name name of the category on a single line; at most 200 characters
     * @param parent first-level category above it; null for a first-level category
     * @param description what belongs to the category; at most 2,000 characters; null if not given
     */
    record Definition(
            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @Nullable CategoryId parent,
            @Nullable @Text(max = 2000) String description) {

        public Definition {
            name = Names.of(name);
        }
    }

    /**
     * A category that replaces part of a split one: an existing category, or a new one with the same parent.
     *
     * @param id identifier of the existing or new category
     * @param name name of the new category, at most 200 characters; null for an existing category
     */
    record SplitPart(
            @NotNull CategoryId id,

            @Nullable @Text(max = Text.SHORT, singleLine = true)
            String name) {

        public SplitPart {
            name = Names.ofNullable(name);
        }
    }
}
