package dev.debrief.api.taxonomy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** How the taxonomy of causes is changed, always with a reason. Answered with the version it has then. */
public sealed interface TaxonomyCommand {

    CategoryId id();

    /** There is one taxonomy. */
    @TargetAggregateIdentifier
    @JsonIgnore
    default String taxonomy() {
        return Taxonomy.ID;
    }

    /** Repeated with the same content, it finds the category there and changes nothing. */
    record DefineCategory(
            CategoryId id,
            @NotNull @Valid Definition definition,
            @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    record RenameCategory(
            CategoryId id,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @NotNull @Text(max = 2000) String reason)
            implements TaxonomyCommand {}

    record MergeCategories(
            CategoryId id,
            @NotNull CategoryId into,
            @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    record SplitCategory(
            CategoryId id,
            @NotNull @Size(min = 2, max = 20) List<@NotNull @Valid SplitPart> into,
            @NotNull @Text(max = 2000) String reason)
            implements TaxonomyCommand {}

    record RetireCategory(
            CategoryId id, @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    record ReinstateCategory(
            CategoryId id, @NotNull @Text(max = 2000) String reason) implements TaxonomyCommand {}

    /** @param parent a category of the first level, or null for one of that level */
    record Definition(
            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @Nullable CategoryId parent,
            @Nullable @Text(max = 2000) String description) {}

    /**
     * What a category is split into: one that is there, or a new one beside it.
     *
     * @param name of the new one
     */
    record SplitPart(
            @NotNull CategoryId id,

            @Nullable @Text(max = Text.SHORT, singleLine = true)
            String name) {}
}
