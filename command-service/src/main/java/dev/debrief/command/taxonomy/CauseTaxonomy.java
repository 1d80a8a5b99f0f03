package dev.debrief.command.taxonomy;

import static dev.debrief.api.Rejection.CATEGORY_ENDED;
import static dev.debrief.api.Rejection.CATEGORY_EXISTS;
import static dev.debrief.api.Rejection.CATEGORY_HAS_OTHERS_UNDER_IT;
import static dev.debrief.api.Rejection.CATEGORY_INTO_ITSELF;
import static dev.debrief.api.Rejection.CATEGORY_NAME_TAKEN;
import static dev.debrief.api.Rejection.CATEGORY_NOT_FOUND;
import static dev.debrief.api.Rejection.CATEGORY_NOT_IN_USE;
import static dev.debrief.api.Rejection.CATEGORY_NOT_ON_FIRST_LEVEL;
import static dev.debrief.api.Rejection.CATEGORY_PERMANENT;
import static dev.debrief.api.Rejection.CATEGORY_UNKNOWN;
import static dev.debrief.api.Rejection.TAXONOMY_FULL;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.Category.Retirement;
import dev.debrief.api.taxonomy.Category.RetirementKind;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.taxonomy.TaxonomyCommand.DefineCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.Definition;
import dev.debrief.api.taxonomy.TaxonomyCommand.MergeCategories;
import dev.debrief.api.taxonomy.TaxonomyCommand.ReinstateCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.RenameCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.RetireCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.SplitCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.SplitPart;
import dev.debrief.api.taxonomy.TaxonomyEvent;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoriesMerged;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryDefined;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryReinstated;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryRenamed;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryRetired;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategorySplit;
import dev.debrief.api.taxonomy.TaxonomyEvent.TaxonomyFounded;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of the taxonomy of causes. It starts as delivered; the first change records the delivered taxonomy before it.
 */
@Aggregate
@SuppressWarnings("UnusedVariable") // Axon reads the id
public class CauseTaxonomy {

    private static final int MAX_CATEGORIES = 1_000;

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Taxonomy recorded;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(DefineCategory command) {
        Definition definition = command.definition();
        Category known = taxonomy().find(command.id()).orElse(null);
        Category defined =
                new Category(command.id(), definition.name(), definition.parent(), definition.description(), null);
        if (defined.equals(known)) {
            return version();
        }
        rejectIf(known != null, CATEGORY_EXISTS);
        define(defined, command.reason());
        return version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RenameCategory command) {
        Category category = inUse(command.id());
        if (!category.name().equals(command.name())) {
            rejectNameTaken("/name", category.id(), command.name(), category.parent());
            record(new CategoryRenamed(command.id(), category.name(), command.name(), command.reason()));
        }
        return version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(MergeCategories command) {
        Category category = known(command.id());
        if (new Retirement(RetirementKind.MERGED, List.of(command.into())).equals(category.end())) {
            return version();
        }
        rejectUnlessEndable(category);
        rejectAtIf(command.into().equals(command.id()), "/into", CATEGORY_INTO_ITSELF);
        Category into = successor("/into", command.into());
        rejectIf(hasOthersUnder(category) && into.parent() != null, CATEGORY_HAS_OTHERS_UNDER_IT);
        taxonomy().under(category.id()).forEach(child -> rejectNameTaken("/into", child.id(), child.name(), into.id()));
        record(new CategoriesMerged(command.id(), command.into(), command.reason()));
        return version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(SplitCategory command) {
        Category category = known(command.id());
        List<CategoryId> into = command.into().stream().map(SplitPart::id).toList();
        if (new Retirement(RetirementKind.SPLIT, into).equals(category.end())) {
            return version();
        }
        rejectUnlessEndable(category);
        rejectIf(hasOthersUnder(category), CATEGORY_HAS_OTHERS_UNDER_IT);
        for (int i = 0; i < into.size(); i++) {
            split(category, command.into().get(i), "/into/" + i, command.reason());
        }
        record(new CategorySplit(command.id(), into, command.reason()));
        return version();
    }

    private void split(Category category, SplitPart part, String pointer, String reason) {
        rejectAtIf(part.id().equals(category.id()), pointer + "/id", CATEGORY_INTO_ITSELF);
        if (taxonomy().find(part.id()).isPresent()) {
            successor(pointer + "/id", part.id());
        } else {
            rejectAtIf(part.name() == null, pointer + "/id", CATEGORY_UNKNOWN);
            define(new Category(part.id(), Objects.requireNonNull(part.name()), category.parent(), null, null), reason);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RetireCategory command) {
        Category category = known(command.id());
        if (!new Retirement(RetirementKind.RETIRED, List.of()).equals(category.end())) {
            rejectUnlessEndable(category);
            rejectIf(hasOthersUnder(category), CATEGORY_HAS_OTHERS_UNDER_IT);
            record(new CategoryRetired(command.id(), command.reason()));
        }
        return version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(ReinstateCategory command) {
        Category category = known(command.id());
        if (!category.inUse()) {
            rejectNotOnFirstLevel(category.parent());
            rejectNameTaken("", category.id(), category.name(), category.parent());
            record(new CategoryReinstated(command.id(), command.reason()));
        }
        return version();
    }

    private void define(Category category, String reason) {
        rejectIf(taxonomy().categories().size() >= MAX_CATEGORIES, TAXONOMY_FULL);
        rejectNotOnFirstLevel(category.parent());
        rejectNameTaken("/name", category.id(), category.name(), category.parent());
        record(new CategoryDefined(category, reason));
    }

    private void record(TaxonomyEvent event) {
        if (recorded == null) {
            apply(new TaxonomyFounded(List.copyOf(taxonomy().categories().values())));
        }
        apply(event);
    }

    private Taxonomy taxonomy() {
        return recorded == null ? Taxonomy.DELIVERED : recorded;
    }

    private long version() {
        return taxonomy().version();
    }

    private Category known(CategoryId category) {
        return require(taxonomy().find(category).orElse(null), CATEGORY_NOT_FOUND);
    }

    private Category inUse(CategoryId category) {
        Category known = known(category);
        rejectIf(!known.inUse(), CATEGORY_ENDED);
        return known;
    }

    private void rejectUnlessEndable(Category category) {
        rejectIf(category.id().equals(CategoryId.UNKNOWN), CATEGORY_PERMANENT);
        rejectIf(!category.inUse(), CATEGORY_ENDED);
    }

    private Category successor(String pointer, CategoryId other) {
        Category successor = taxonomy().find(other).orElse(null);
        rejectAtIf(successor == null, pointer, CATEGORY_UNKNOWN);
        rejectAtIf(!Objects.requireNonNull(successor).inUse(), pointer, CATEGORY_NOT_IN_USE);
        return successor;
    }

    private boolean hasOthersUnder(Category category) {
        return taxonomy().under(category.id()).findAny().isPresent();
    }

    private void rejectNotOnFirstLevel(@Nullable CategoryId parent) {
        if (parent != null) {
            Category above = successor("/parent", parent);
            rejectAtIf(above.parent() != null, "/parent", CATEGORY_NOT_ON_FIRST_LEVEL);
        }
    }

    private void rejectNameTaken(String pointer, CategoryId category, String name, @Nullable CategoryId parent) {
        rejectAtIf(
                taxonomy()
                        .under(parent)
                        .anyMatch(other ->
                                !other.id().equals(category) && other.name().equalsIgnoreCase(name)),
                pointer,
                CATEGORY_NAME_TAKEN);
    }

    @EventSourcingHandler
    void evolve(TaxonomyEvent event, @SequenceNumber long version) {
        id = Taxonomy.ID;
        recorded = taxonomy().evolve(event, version);
    }

    /** Required by Axon to replay the stream. */
    CauseTaxonomy() {}
}
