package dev.debrief.command.taxonomy;

import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.TaxonomyCommand;
import dev.debrief.api.taxonomy.TaxonomyCommand.DefineCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.Definition;
import dev.debrief.api.taxonomy.TaxonomyCommand.MergeCategories;
import dev.debrief.api.taxonomy.TaxonomyCommand.ReinstateCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.RenameCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.RetireCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.SplitCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.SplitPart;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANALYSTS)
@RequestMapping("/api/taxonomy/categories/{id}")
@Tag(name = "Taxonomy", description = "The categories of causes")
class TaxonomyController {

    private static final String CATEGORY = "The id of the category.";

    private final Commands commands;

    TaxonomyController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(
            summary = "Define a category",
            description =
                    "The same definition again records nothing. 409 if the category exists with another definition.")
    TaxonomyWriteResult define(
            @Parameter(description = CATEGORY) @PathVariable CategoryId id, @RequestBody CategoryBody body) {
        return send(
                new DefineCategory(id, new Definition(body.name(), body.parent(), body.description()), body.reason()));
    }

    @PutMapping("/name")
    @Operation(summary = "Rename a category", description = "Causes of this category are shown with the new name.")
    TaxonomyWriteResult rename(
            @Parameter(description = CATEGORY) @PathVariable CategoryId id, @RequestBody RenameBody body) {
        return send(new RenameCategory(id, body.name(), body.reason()));
    }

    @PostMapping("/merge")
    @Operation(
            summary = "Merge a category into another",
            description =
                    "Causes of this category count as the other category from now on. 409 if the category is not in"
                            + " use.")
    TaxonomyWriteResult merge(
            @Parameter(description = CATEGORY) @PathVariable CategoryId id, @RequestBody MergeBody body) {
        return send(new MergeCategories(id, body.into(), body.reason()));
    }

    @PostMapping("/split")
    @Operation(
            summary = "Split a category",
            description = "Replaces the category by finer ones. Its causes must be reclassified. 409 if it has"
                    + " subcategories.")
    TaxonomyWriteResult split(
            @Parameter(description = CATEGORY) @PathVariable CategoryId id, @RequestBody SplitBody body) {
        return send(new SplitCategory(id, body.into(), body.reason()));
    }

    @PostMapping("/retirement")
    @Operation(
            summary = "Retire a category",
            description = "New causes cannot use the category. Its causes keep it. 409 if it has subcategories.")
    TaxonomyWriteResult retire(
            @Parameter(description = CATEGORY) @PathVariable CategoryId id, @RequestBody ReasonBody body) {
        return send(new RetireCategory(id, body.reason()));
    }

    @PostMapping("/reinstatement")
    @Operation(
            summary = "Reinstate a category",
            description = "Makes a retired, merged or split category available again.")
    TaxonomyWriteResult reinstate(
            @Parameter(description = CATEGORY) @PathVariable CategoryId id, @RequestBody ReasonBody body) {
        return send(new ReinstateCategory(id, body.reason()));
    }

    private TaxonomyWriteResult send(TaxonomyCommand command) {
        Object version = Objects.requireNonNull(commands.decide(command, IdempotencyKey.NONE));
        return new TaxonomyWriteResult(command.id(), ((Number) version).longValue());
    }

    /**
     * The definition of a category.
     *
     * @param name the display name
     * @param parent the id of the parent category; none for a category of the first level
     * @param description what belongs to the category; optional
     * @param reason why the category is defined or changed
     */
    record CategoryBody(
            @NotNull String name,
            @Nullable CategoryId parent,
            @Nullable String description,
            @NotNull String reason) {}

    /**
     * The new name of a category.
     *
     * @param name the new display name
     * @param reason why the category is renamed
     */
    record RenameBody(@NotNull String name, @NotNull String reason) {}

    /**
     * The target of a merge.
     *
     * @param into the id of the category that replaces this one
     * @param reason why the categories are merged
     */
    record MergeBody(@NotNull CategoryId into, @NotNull String reason) {}

    /**
     * The categories that replace a category.
     *
     * @param into existing categories by id, or new ones with a name
     * @param reason why the category is split
     */
    record SplitBody(@NotNull List<SplitPart> into, @NotNull String reason) {}

    /**
     * The result of a change of the taxonomy.
     *
     * @param id the id of the category
     * @param version the version of the taxonomy after the change; use it as minVersion to read your own write
     */
    record TaxonomyWriteResult(CategoryId id, long version) {}
}
