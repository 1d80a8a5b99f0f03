package dev.debrief.api.taxonomy;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.taxonomy.Category.Retirement;
import dev.debrief.api.taxonomy.Category.RetirementKind;
import java.util.List;

/** The events of the taxonomy of causes. */
public sealed interface TaxonomyEvent extends DomainEvent {

    /** The category that the event is about. */
    CategoryId id();

    /** The taxonomy after this event, at this version. */
    Taxonomy evolve(Taxonomy before, long version);

    /** Precedes the first change: the taxonomy as delivered at that time. */
    record TaxonomyFounded(List<Category> categories) implements TaxonomyEvent {

        /** The first delivered category. */
        @Override
        public CategoryId id() {
            return categories.get(0).id();
        }

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return Taxonomy.of(version, categories);
        }
    }

    /** A category was defined. */
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

    /** A category was renamed. */
    record CategoryRenamed(CategoryId id, String from, String to, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.named(version, id, to);
        }
    }

    /** A category was merged into another; its causes count as causes of the other from then on. */
    record CategoriesMerged(CategoryId id, CategoryId into, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.merged(version, id, into);
        }
    }

    /** A category was split; people must reclassify its causes. */
    record CategorySplit(CategoryId id, List<CategoryId> into, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.ended(version, id, new Retirement(RetirementKind.SPLIT, into));
        }
    }

    /** A category was retired without a successor. */
    record CategoryRetired(CategoryId id, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.ended(version, id, new Retirement(RetirementKind.RETIRED, List.of()));
        }
    }

    /** A category was taken back into use after a merge, a split or a retirement. */
    record CategoryReinstated(CategoryId id, String reason) implements TaxonomyEvent {

        @Override
        public Taxonomy evolve(Taxonomy before, long version) {
            return before.ended(version, id, null);
        }
    }
}
