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
import static dev.debrief.command.Cast.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.taxonomy.TaxonomyCommand;
import dev.debrief.api.taxonomy.TaxonomyCommand.DefineCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.Definition;
import dev.debrief.api.taxonomy.TaxonomyCommand.MergeCategories;
import dev.debrief.api.taxonomy.TaxonomyCommand.ReinstateCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.RenameCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.RetireCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.SplitCategory;
import dev.debrief.api.taxonomy.TaxonomyCommand.SplitPart;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoriesMerged;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryDefined;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryReinstated;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryRenamed;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryRetired;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategorySplit;
import dev.debrief.api.taxonomy.TaxonomyEvent.TaxonomyFounded;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CauseTaxonomyTest {

    private static final CategoryId CHANGE = CategoryId.of("change");
    private static final CategoryId TYPO = CategoryId.of("change-typo");
    private static final CategoryId CONFIGURATION = CategoryId.of("change-configuration");
    private static final CategoryId BUG = CategoryId.of("bug");
    private static final CategoryId NEW = CategoryId.of("weather");
    private static final TaxonomyFounded FOUNDED =
            new TaxonomyFounded(List.copyOf(Taxonomy.DELIVERED.categories().values()));

    private final FixtureConfiguration<CauseTaxonomy> fixture = new AggregateTestFixture<>(CauseTaxonomy.class);

    private TestExecutor<CauseTaxonomy> founded() {
        return fixture.given(FOUNDED);
    }

    @Test
    void the_first_change_records_what_the_taxonomy_was_before() {
        fixture.givenNoPriorActivity()
                .when(define(NEW, "Weather", null))
                .expectResultMessagePayload(1L)
                .expectEvents(FOUNDED, new CategoryDefined(new Category(NEW, "Weather", null, null, null), REASON));
    }

    @Test
    void a_category_defined_again_changes_nothing() {
        founded().when(define(TYPO, "Typo", CHANGE)).expectNoEvents().expectResultMessagePayload(0L);
    }

    @Test
    void an_id_means_one_category_for_ever() {
        refused(define(TYPO, "Slip", CHANGE), Refusal.of(CATEGORY_EXISTS));
    }

    @Test
    void there_are_two_levels() {
        refused(define(NEW, "Weather", TYPO), Refusal.at("/parent", CATEGORY_NOT_ON_FIRST_LEVEL));
        refused(define(NEW, "Weather", CategoryId.of("sky")), Refusal.at("/parent", CATEGORY_UNKNOWN));
    }

    @Test
    void names_beside_each_other_differ() {
        refused(define(NEW, "typo", CHANGE), Refusal.at("/name", CATEGORY_NAME_TAKEN));
        refused(new RenameCategory(TYPO, "Deployment", REASON), Refusal.at("/name", CATEGORY_NAME_TAKEN));
        founded().when(define(NEW, "Typo", BUG)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_category_is_renamed() {
        founded()
                .when(new RenameCategory(TYPO, "Slip", REASON))
                .expectEvents(new CategoryRenamed(TYPO, "Typo", "Slip", REASON));
        founded().when(new RenameCategory(TYPO, "Typo", REASON)).expectNoEvents();
        refused(new RenameCategory(NEW, "Rain", REASON), Refusal.of(CATEGORY_NOT_FOUND));
    }

    @Test
    void what_is_merged_counts_as_the_other() {
        founded()
                .when(new MergeCategories(TYPO, CONFIGURATION, REASON))
                .expectEvents(new CategoriesMerged(TYPO, CONFIGURATION, REASON));
        Taxonomy merged = Taxonomy.DELIVERED
                .evolve(new CategoriesMerged(TYPO, CONFIGURATION, REASON), 1)
                .evolve(new CategoriesMerged(CONFIGURATION, BUG, REASON), 2);
        assertThat(merged.today(TYPO)).isEqualTo(BUG);
        assertThat(merged.today(CONFIGURATION)).isEqualTo(BUG);
        assertThat(merged.version()).isEqualTo(2);
    }

    @Test
    void merged_again_it_changes_nothing() {
        fixture.given(FOUNDED, new CategoriesMerged(TYPO, CONFIGURATION, REASON))
                .when(new MergeCategories(TYPO, CONFIGURATION, REASON))
                .expectNoEvents();
    }

    @Test
    void what_stood_under_a_merged_category_stands_under_the_other() {
        Taxonomy merged = Taxonomy.DELIVERED.evolve(new CategoriesMerged(CHANGE, BUG, REASON), 1);
        assertThat(merged.path(TYPO)).containsExactly("Bug", "Typo");
        refused(
                new MergeCategories(CHANGE, CategoryId.of("bug-logic"), REASON),
                Refusal.of(CATEGORY_HAS_OTHERS_UNDER_IT));
    }

    @Test
    void a_category_is_not_merged_into_itself_or_into_one_that_is_gone() {
        refused(new MergeCategories(TYPO, TYPO, REASON), Refusal.at("/into", CATEGORY_INTO_ITSELF));
        refused(new MergeCategories(TYPO, NEW, REASON), Refusal.at("/into", CATEGORY_UNKNOWN));
        fixture.given(FOUNDED, new CategoryRetired(CONFIGURATION, REASON))
                .when(new MergeCategories(TYPO, CONFIGURATION, REASON))
                .expectExceptionDetails(Refusal.at("/into", CATEGORY_NOT_IN_USE));
    }

    @Test
    void a_category_is_split_into_new_ones_beside_it() {
        CategoryId drill = CategoryId.of("process-drill");
        CategoryId test = CategoryId.of("process-missing-test");
        CategoryId review = CategoryId.of("process-missing-review");
        founded()
                .when(new SplitCategory(
                        test, List.of(new SplitPart(drill, "No drill"), new SplitPart(review, null)), REASON))
                .expectEvents(
                        new CategoryDefined(
                                new Category(drill, "No drill", CategoryId.of("process"), null, null), REASON),
                        new CategorySplit(test, List.of(drill, review), REASON));
        refused(
                new SplitCategory(test, List.of(new SplitPart(drill, null), new SplitPart(review, null)), REASON),
                Refusal.at("/into/0/id", CATEGORY_UNKNOWN));
    }

    @Test
    void a_category_is_retired_and_reinstated() {
        founded().when(new RetireCategory(TYPO, REASON)).expectEvents(new CategoryRetired(TYPO, REASON));
        fixture.given(FOUNDED, new CategoryRetired(TYPO, REASON))
                .when(new ReinstateCategory(TYPO, REASON))
                .expectEvents(new CategoryReinstated(TYPO, REASON));
        fixture.given(FOUNDED, new CategoryRetired(TYPO, REASON))
                .when(new RenameCategory(TYPO, "Slip", REASON))
                .expectExceptionDetails(Refusal.of(CATEGORY_ENDED));
        refused(new RetireCategory(CHANGE, REASON), Refusal.of(CATEGORY_HAS_OTHERS_UNDER_IT));
    }

    @Test
    void what_nobody_has_classified_always_has_its_category() {
        refused(new RetireCategory(CategoryId.UNKNOWN, REASON), Refusal.of(CATEGORY_PERMANENT));
        refused(new MergeCategories(CategoryId.UNKNOWN, BUG, REASON), Refusal.of(CATEGORY_PERMANENT));
    }

    private void refused(TaxonomyCommand command, Refusal refusal) {
        founded().when(command).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static DefineCategory define(CategoryId id, String name, @Nullable CategoryId parent) {
        return new DefineCategory(id, new Definition(name, parent, null), REASON);
    }
}
