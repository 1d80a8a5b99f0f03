package dev.debrief.standalone;

import org.junit.jupiter.api.Nested;

/** The stories of the embedded program told to two nodes of each service, on Axon Server and MongoDB, and what only those can show. */
@OnTwoNodes
class DistributedJourneys {

    @Nested
    class ReadingReportsOverTime extends ReportsOverTimeTest {}

    @Nested
    class FindingOut extends AnalysisTest {}

    @Nested
    class KeepingPromises extends ActionItemsTest {}

    @Nested
    class FindingAgain extends SearchTest {}

    @Nested
    class FindingSimilar extends SimilarTest {}

    @Nested
    class FindingPatterns extends PatternsTest {}

    @Nested
    class ComparingStates extends DiffTest {}

    @Nested
    class FollowingChanges extends ChangesOfAllReportsTest {}

    @Nested
    class Listening extends StreamTest {}

    @Nested
    class MovingReports extends ArchiveTest {}

    @Nested
    class HavingBusyHands extends BusyHandsTest {}

    @Nested
    class TakingTables extends TablesTest {}

    @Nested
    class LookingBehindFigures extends FiguresTest {}

    @Nested
    class MeasuringResponses extends ResponseTimesTest {}

    @Nested
    class FindingSafeguards extends SafeguardsTest {}

    @Nested
    class ReviewingPatterns extends PatternReviewsTest {}

    @Nested
    class Publishing extends PublishingTest {}

    @Nested
    class PublishingInAnyOrder extends AnyLifecycleTest {}

    @Nested
    class SeeingCausesRecur extends RecurrenceTest {}

    @Nested
    class SortingCauses extends TaxonomyTest {}

    @Nested
    class MergingNames extends AliasesTest {}

    @Nested
    class WritingDocuments extends DocumentTest {}

    @Nested
    class RepeatingOneself extends SafeRetriesTest {}

    @Nested
    class HavingAccess extends AccessTest {}

    @Nested
    class Restricting extends RestrictionTest {}

    @Nested
    class HavingKeys extends KeysTest {}

    @Nested
    class LookingAtPages extends PagesTest {}

    @Nested
    class EditingPages extends EditingPagesTest {}

    @Nested
    class HidingFromPages extends PagesLeakTest {}

    @Nested
    class Importing extends ImportTest {}

    @Nested
    class BadInput extends BadInputTest {}

    @Nested
    class SharingTheWork extends TwoNodesJourney {}
}
