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
import io.swagger.v3.oas.annotations.Operation;
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
@RequestMapping("/api/taxonomy/categories/{id}")
@Tag(name = "Taxonomy", description = "The kinds of causes the organisation tells apart")
class TaxonomyController {

    private final Commands commands;

    TaxonomyController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(summary = "Define a category")
    TaxonomyWriteResult define(@PathVariable CategoryId id, @RequestBody CategoryBody body) {
        return send(
                new DefineCategory(id, new Definition(body.name(), body.parent(), body.description()), body.reason()));
    }

    @PutMapping("/name")
    @Operation(summary = "Give a category another name; what was classified so is called so from now on")
    TaxonomyWriteResult rename(@PathVariable CategoryId id, @RequestBody RenameBody body) {
        return send(new RenameCategory(id, body.name(), body.reason()));
    }

    @PostMapping("/merge")
    @Operation(summary = "Let what is classified so count as another category from now on")
    TaxonomyWriteResult merge(@PathVariable CategoryId id, @RequestBody MergeBody body) {
        return send(new MergeCategories(id, body.into(), body.reason()));
    }

    @PostMapping("/split")
    @Operation(summary = "Replace a category by finer ones; what was classified so waits to be classified anew")
    TaxonomyWriteResult split(@PathVariable CategoryId id, @RequestBody SplitBody body) {
        return send(new SplitCategory(id, body.into(), body.reason()));
    }

    @PostMapping("/retirement")
    @Operation(summary = "Let nothing new be classified so")
    TaxonomyWriteResult retire(@PathVariable CategoryId id, @RequestBody TaxonomyReasonBody body) {
        return send(new RetireCategory(id, body.reason()));
    }

    @PostMapping("/reinstatement")
    @Operation(summary = "Take a category into use again, whatever had become of it")
    TaxonomyWriteResult reinstate(@PathVariable CategoryId id, @RequestBody TaxonomyReasonBody body) {
        return send(new ReinstateCategory(id, body.reason()));
    }

    private TaxonomyWriteResult send(TaxonomyCommand command) {
        Object version = Objects.requireNonNull(commands.decide(command, IdempotencyKey.NONE));
        return new TaxonomyWriteResult(command.id(), ((Number) version).longValue());
    }

    record CategoryBody(
            @NotNull String name,
            @Nullable CategoryId parent,
            @Nullable String description,
            @NotNull String reason) {}

    record RenameBody(@NotNull String name, @NotNull String reason) {}

    record MergeBody(@NotNull CategoryId into, @NotNull String reason) {}

    /** @param into what takes its place: categories that are there, or new ones, with a name, beside it */
    record SplitBody(@NotNull List<SplitPart> into, @NotNull String reason) {}

    record TaxonomyReasonBody(@NotNull String reason) {}

    /** @param version of the taxonomy that holds the change; ask reads for at least this one with {@code minVersion} */
    record TaxonomyWriteResult(CategoryId id, long version) {}
}
