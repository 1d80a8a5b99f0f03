package dev.debrief.api.taxonomy;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.taxonomy.Category.Retirement;
import dev.debrief.api.taxonomy.Category.RetirementKind;
import java.util.List;

/** What happened to the taxonomy of causes. */
public sealed interface TaxonomyEvent extends DomainEvent {

    /** The category it is about. */
    CategoryId id();

    /** The taxonomy after it, which made it this version. */
    Taxonomy evolve(Taxonomy before, long version);

    /** Comes before the first change: what the taxonomy was when the organisation made it its own. */
    record TaxonomyFounded(List<Category> categories) implements TaxonomyEvent {

        /** The first of them. */
        @Override
        public CategoryId id() {
            return categories.get(0).id();
        }

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return Taxonomy.of(version, categories);
        }
    }

    record CategoryDefined(Category category, String reason) implements TaxonomyEvent {

        @Override
        public CategoryId id() {
            return category.id();
        }

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.with(version, category);
        }
    }

    record CategoryRenamed(CategoryId id, String from, String to, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.named(version, id, to);
        }
    }

    /** What is classified as the one counts as the other from then on. */
    record CategoriesMerged(CategoryId id, CategoryId into, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.merged(version, id, into);
        }
    }

    /** What was classified so waits to be classified as one of the others. */
    record CategorySplit(CategoryId id, List<CategoryId> into, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.ended(version, id, new Retirement(RetirementKind.SPLIT, into));
        }
    }

    record CategoryRetired(CategoryId id, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.ended(version, id, new Retirement(RetirementKind.RETIRED, List.of()));
        }
    }

    /** It is in use again, whatever had become of it. */
    record CategoryReinstated(CategoryId id, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.ended(version, id, null);
        }
    }
}
