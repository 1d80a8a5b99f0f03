package dev.debrief.command.reviews;

import static dev.debrief.api.Rejection.FINDING_WITHDRAWN;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.LIST_FULL;
import static dev.debrief.api.Rejection.NEXT_NOT_LATER;
import static dev.debrief.api.Rejection.ONE_RESPONSIBLE_REQUIRED;
import static dev.debrief.api.Rejection.PATTERN_DECISION_CARRIED_OUT;
import static dev.debrief.api.Rejection.PATTERN_DECISION_NOT_FOUND;
import static dev.debrief.api.Rejection.PATTERN_DECISION_UNKNOWN;
import static dev.debrief.api.Rejection.PATTERN_FINDING_DECIDED_ON;
import static dev.debrief.api.Rejection.PATTERN_FINDING_NOT_FOUND;
import static dev.debrief.api.Rejection.PATTERN_FINDING_UNKNOWN;
import static dev.debrief.api.Rejection.PATTERN_REVIEW_CANCELLED;
import static dev.debrief.api.Rejection.PATTERN_REVIEW_CONCLUDED;
import static dev.debrief.api.Rejection.PATTERN_TOO_LONG;
import static dev.debrief.api.Rejection.PERIOD_NOT_POSSIBLE;
import static dev.debrief.api.Rejection.REPORT_UNKNOWN;
import static dev.debrief.api.Rejection.VERSION_CHANGED;
import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Role;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.reviews.PatternConclusion;
import dev.debrief.api.reviews.PatternDecision;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewCommand;
import dev.debrief.api.reviews.PatternReviewCommand.CancelPatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ConcludePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.CorrectPatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.LinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternDecision;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.ReopenPatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ReschedulePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.SchedulePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.UnlinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternDecision;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternFinding;
import dev.debrief.api.reviews.PatternReviewEvent;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingCorrected;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewCancelled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewConcluded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewReopened;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewRescheduled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewScheduled;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionLinked;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionUnlinked;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternScope;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.api.reviews.ReviewedPeriod;
import dev.debrief.command.access.KnownReports;
import dev.debrief.command.access.Permissions;
import dev.debrief.command.support.Commands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatternReviewTest {

    private static final PatternReviewId REVIEW = PatternReviewId.of("e1000000-0000-4000-8000-000000000001");
    private static final PatternFindingId FOUND = PatternFindingId.of("e2000000-0000-4000-8000-000000000001");
    private static final PatternFindingId NEXT_FOUND = PatternFindingId.of("e2000000-0000-4000-8000-000000000009");
    private static final ReportId SECRET = ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e08");
    private static final ReportId MISSING = ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e09");
    private static final PatternDecisionId DECIDED = PatternDecisionId.of("e3000000-0000-4000-8000-000000000001");
    private static final ActionItemId ITEM = ActionItemId.of("d4000000-0000-4000-8000-000000000001");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 30);

    private static final PatternReviewPlan PLAN = plan(Duration.ofDays(90), new Owner(ADA, null));
    private static final PatternFinding UNSTAGED =
            new PatternFinding("Changes go out without a stage.", null, 4711L, List.of(REPORT));
    private static final PatternFinding NOTHING = new PatternFinding("Nothing came back.", null, null, List.of());
    private static final PatternDecision STAGES = new PatternDecision("Every change is staged.", List.of(FOUND));
    private static final ResultingAction RESULT = new ResultingAction(REPORT, ITEM, DECIDED);
    private static final PatternConclusion CONCLUSION =
            new PatternConclusion("Changes are the weak place.", LocalDate.of(2026, 7, 15));

    private final FixtureConfiguration<PatternReview> fixture =
            new AggregateTestFixture<>(PatternReview.class).registerInjectableResource(new OneReport());

    /** Only {@code REPORT} exists for the callers of these tests; {@code SECRET} is hidden from them. */
    private record OneReport() implements KnownReports {

        @Override
        public boolean exists(ReportId report) {
            return report.equals(REPORT) || report.equals(SECRET);
        }

        @Override
        public boolean isRestricted(ReportId report) {
            return report.equals(SECRET);
        }

        @Override
        public List<Relation> relations(ReportId report) {
            return List.of();
        }

        @Override
        public boolean isVisible(ReportId report, Identity caller) {
            return report.equals(REPORT);
        }
    }

    @Test
    void a_hidden_report_is_refused_as_one_that_does_not_exist() {
        for (ReportId report : List.of(SECRET, MISSING)) {
            PatternFinding naming = new PatternFinding("It came back.", null, null, List.of(REPORT, report));
            refusedAt("/evidence/1", new RecordPatternFinding(REVIEW, NEXT_FOUND, naming));
            refusedAt("/to/evidence/1", new CorrectPatternFinding(REVIEW, FOUND, naming, REASON));
            refusedAt("/reportId", new LinkResultingAction(REVIEW, new ResultingAction(report, ITEM, null)));
            refusedAt("/reportId", new UnlinkResultingAction(REVIEW, report, ITEM, REASON));
        }
    }

    @Test
    void a_hidden_report_is_refused_although_it_is_named_already() {
        PatternFinding naming = new PatternFinding("It came back.", null, null, List.of(SECRET));
        ResultingAction secret = new ResultingAction(SECRET, ITEM, null);
        for (PatternReviewCommand command : List.of(
                new CorrectPatternFinding(REVIEW, FOUND, naming, REASON),
                new LinkResultingAction(REVIEW, secret),
                new UnlinkResultingAction(REVIEW, SECRET, ITEM, REASON))) {
            scheduled(new PatternFindingRecorded(REVIEW, FOUND, naming), new ResultingActionLinked(REVIEW, secret))
                    .when(command)
                    .expectExceptionDetails(Refusal.at(
                            command instanceof CorrectPatternFinding ? "/to/evidence/0" : "/reportId", REPORT_UNKNOWN))
                    .expectNoEvents();
        }
    }

    private void refusedAt(String pointer, PatternReviewCommand command) {
        found().when(command)
                .expectExceptionDetails(Refusal.at(pointer, REPORT_UNKNOWN))
                .expectNoEvents();
    }

    private TestExecutor<PatternReview> scheduled(PatternReviewEvent... more) {
        List<PatternReviewEvent> events = new ArrayList<>(List.of(new PatternReviewScheduled(REVIEW, PLAN)));
        events.addAll(List.of(more));
        return fixture.given(events);
    }

    private TestExecutor<PatternReview> found() {
        return scheduled(new PatternFindingRecorded(REVIEW, FOUND, UNSTAGED));
    }

    private TestExecutor<PatternReview> decided(PatternReviewEvent... more) {
        return scheduled(Stream.concat(
                        Stream.of(
                                new PatternFindingRecorded(REVIEW, FOUND, UNSTAGED),
                                new PatternDecisionRecorded(REVIEW, DECIDED, STAGES)),
                        Stream.of(more))
                .toArray(PatternReviewEvent[]::new));
    }

    @Test
    void a_review_is_scheduled_and_scheduled_again_it_is_there() {
        fixture.givenNoPriorActivity()
                .when(new SchedulePatternReview(REVIEW, PLAN))
                .expectResultMessagePayload(0L)
                .expectEvents(new PatternReviewScheduled(REVIEW, PLAN));
        found().when(new SchedulePatternReview(REVIEW, PLAN)).expectNoEvents().expectResultMessagePayload(0L);
        refused(found(), new SchedulePatternReview(REVIEW, PLAN.due(LATER)), Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void a_period_ends_after_it_begins_and_within_twenty_years() {
        for (Duration length : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(20 * 366L + 1))) {
            refused(
                    fixture.givenNoPriorActivity(),
                    new SchedulePatternReview(REVIEW, plan(length, null)),
                    Refusal.at("/period/to", PERIOD_NOT_POSSIBLE));
        }
    }

    @Test
    void one_person_or_team_is_responsible() {
        refused(
                fixture.givenNoPriorActivity(),
                new SchedulePatternReview(REVIEW, plan(Duration.ofDays(90), new Owner(ADA, "payments"))),
                Refusal.at("/responsible", ONE_RESPONSIBLE_REQUIRED));
    }

    @Test
    void a_review_is_due_on_another_day() {
        scheduled()
                .when(new ReschedulePatternReview(REVIEW, LATER, REASON))
                .expectResultMessagePayload(1L)
                .expectEvents(new PatternReviewRescheduled(REVIEW, DUE, LATER, REASON));
        scheduled(new PatternReviewRescheduled(REVIEW, DUE, LATER, REASON))
                .when(new ReschedulePatternReview(REVIEW, LATER, REASON))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void what_was_found_is_recorded_once_however_often_it_is_sent() {
        scheduled()
                .when(new RecordPatternFinding(REVIEW, FOUND, UNSTAGED))
                .expectResultMessagePayload(1L)
                .expectEvents(new PatternFindingRecorded(REVIEW, FOUND, UNSTAGED));
        decided()
                .when(new RecordPatternFinding(REVIEW, FOUND, UNSTAGED))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        refused(found(), new RecordPatternFinding(REVIEW, FOUND, NOTHING), Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void a_repeated_request_finds_what_it_recorded_though_the_review_is_concluded_meanwhile() {
        decided(new PatternReviewConcluded(REVIEW, CONCLUSION))
                .when(new RecordPatternDecision(REVIEW, DECIDED, STAGES))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_finding_is_corrected_with_a_reason_and_what_it_said_is_kept() {
        found().when(new CorrectPatternFinding(REVIEW, FOUND, NOTHING, REASON))
                .expectEvents(new PatternFindingCorrected(REVIEW, FOUND, UNSTAGED, NOTHING, REASON));
        found().when(new CorrectPatternFinding(REVIEW, FOUND, UNSTAGED, REASON)).expectNoEvents();
        refused(
                scheduled(),
                new CorrectPatternFinding(REVIEW, FOUND, NOTHING, REASON),
                Refusal.of(PATTERN_FINDING_NOT_FOUND));
    }

    @Test
    void a_finding_that_was_withdrawn_stays_so() {
        found().when(new WithdrawPatternFinding(REVIEW, FOUND, REASON))
                .expectEvents(new PatternFindingWithdrawn(REVIEW, FOUND, UNSTAGED, REASON));
        PatternReviewEvent[] withdrawn = {
            new PatternFindingRecorded(REVIEW, FOUND, UNSTAGED),
            new PatternFindingWithdrawn(REVIEW, FOUND, UNSTAGED, REASON)
        };
        scheduled(withdrawn)
                .when(new WithdrawPatternFinding(REVIEW, FOUND, REASON))
                .expectNoEvents();
        refused(
                scheduled(withdrawn),
                new CorrectPatternFinding(REVIEW, FOUND, UNSTAGED, REASON),
                Refusal.of(FINDING_WITHDRAWN));
    }

    @Test
    void a_finding_that_a_decision_is_about_cannot_be_withdrawn() {
        refused(
                decided(),
                new WithdrawPatternFinding(REVIEW, FOUND, REASON),
                new Refusal(PATTERN_FINDING_DECIDED_ON, Map.of("decisions", DECIDED.toString())));
        decided(new PatternDecisionWithdrawn(REVIEW, DECIDED, STAGES, REASON))
                .when(new WithdrawPatternFinding(REVIEW, FOUND, REASON))
                .expectEvents(new PatternFindingWithdrawn(REVIEW, FOUND, UNSTAGED, REASON));
    }

    @Test
    void the_id_of_a_pattern_is_bounded() {
        PatternFinding endless =
                new PatternFinding("x", new PatternId(Map.of(Axis.SERVICE, "x".repeat(3_000))), null, List.of());
        refused(
                scheduled(),
                new RecordPatternFinding(REVIEW, FOUND, endless),
                Refusal.at("/pattern", PATTERN_TOO_LONG));
        refused(
                found(),
                new CorrectPatternFinding(REVIEW, FOUND, endless, REASON),
                Refusal.at("/to/pattern", PATTERN_TOO_LONG));
    }

    @Test
    void evidence_named_twice_counts_once() {
        assertThat(new PatternFinding("x", null, null, List.of(REPORT, REPORT)).evidence())
                .containsExactly(REPORT);
    }

    @Test
    void a_decision_is_about_findings_of_the_review() {
        found().when(new RecordPatternDecision(REVIEW, DECIDED, STAGES))
                .expectResultMessagePayload(2L)
                .expectEvents(new PatternDecisionRecorded(REVIEW, DECIDED, STAGES));
        refused(
                scheduled(),
                new RecordPatternDecision(REVIEW, DECIDED, STAGES),
                Refusal.at("/findings/0", PATTERN_FINDING_UNKNOWN));
        refused(
                decided(),
                new RecordPatternDecision(REVIEW, DECIDED, new PatternDecision("Nothing.", List.of())),
                Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void a_decision_is_withdrawn_unless_action_items_carry_it_out() {
        decided()
                .when(new WithdrawPatternDecision(REVIEW, DECIDED, REASON))
                .expectEvents(new PatternDecisionWithdrawn(REVIEW, DECIDED, STAGES, REASON));
        refused(
                decided(new ResultingActionLinked(REVIEW, RESULT)),
                new WithdrawPatternDecision(REVIEW, DECIDED, REASON),
                Refusal.of(PATTERN_DECISION_CARRIED_OUT));
        decided(
                        new ResultingActionLinked(REVIEW, RESULT),
                        new ResultingActionUnlinked(REVIEW, RESULT, REASON),
                        new PatternDecisionWithdrawn(REVIEW, DECIDED, STAGES, REASON))
                .when(new WithdrawPatternDecision(REVIEW, DECIDED, REASON))
                .expectNoEvents();
        refused(found(), new WithdrawPatternDecision(REVIEW, DECIDED, REASON), Refusal.of(PATTERN_DECISION_NOT_FOUND));
    }

    @Test
    void action_items_of_reports_come_of_it_and_carry_out_decisions_that_stand() {
        ResultingAction ofNone = new ResultingAction(REPORT, ITEM, null);
        decided().when(new LinkResultingAction(REVIEW, RESULT)).expectEvents(new ResultingActionLinked(REVIEW, RESULT));
        decided(new ResultingActionLinked(REVIEW, RESULT))
                .when(new LinkResultingAction(REVIEW, RESULT))
                .expectNoEvents();
        decided(new ResultingActionLinked(REVIEW, RESULT))
                .when(new LinkResultingAction(REVIEW, ofNone))
                .expectEvents(new ResultingActionLinked(REVIEW, ofNone));
        refused(
                scheduled(),
                new LinkResultingAction(REVIEW, RESULT),
                Refusal.at("/decision", PATTERN_DECISION_UNKNOWN));
        refused(
                decided(new PatternDecisionWithdrawn(REVIEW, DECIDED, STAGES, REASON)),
                new LinkResultingAction(REVIEW, RESULT),
                Refusal.at("/decision", PATTERN_DECISION_UNKNOWN));
    }

    @Test
    void an_action_item_came_of_something_else_after_all() {
        decided(new ResultingActionLinked(REVIEW, RESULT))
                .when(new UnlinkResultingAction(REVIEW, REPORT, ITEM, REASON))
                .expectEvents(new ResultingActionUnlinked(REVIEW, RESULT, REASON));
        decided().when(new UnlinkResultingAction(REVIEW, REPORT, ITEM, REASON)).expectNoEvents();
    }

    @Test
    void lists_are_bounded() {
        PatternReviewEvent[] findings = Stream.generate(
                        () -> new PatternFindingRecorded(REVIEW, new PatternFindingId(UUID.randomUUID()), NOTHING))
                .limit(100)
                .toArray(PatternReviewEvent[]::new);
        refused(scheduled(findings), new RecordPatternFinding(REVIEW, FOUND, NOTHING), full(100));
        PatternDecision waits = new PatternDecision("We wait.", List.of());
        PatternReviewEvent[] decisions = Stream.generate(
                        () -> new PatternDecisionRecorded(REVIEW, new PatternDecisionId(UUID.randomUUID()), waits))
                .limit(100)
                .toArray(PatternReviewEvent[]::new);
        refused(scheduled(decisions), new RecordPatternDecision(REVIEW, DECIDED, waits), full(100));
        PatternReviewEvent[] actions = Stream.generate(() -> new ResultingActionLinked(
                        REVIEW, new ResultingAction(REPORT, new ActionItemId(UUID.randomUUID()), null)))
                .limit(200)
                .toArray(PatternReviewEvent[]::new);
        refused(
                scheduled(actions),
                new LinkResultingAction(REVIEW, new ResultingAction(REPORT, ITEM, null)),
                full(200));
    }

    @Test
    void a_review_is_concluded_once_and_says_when_the_next_is_due() {
        decided()
                .when(new ConcludePatternReview(REVIEW, CONCLUSION))
                .expectEvents(new PatternReviewConcluded(REVIEW, CONCLUSION));
        scheduled(new PatternReviewConcluded(REVIEW, CONCLUSION))
                .when(new ConcludePatternReview(REVIEW, CONCLUSION))
                .expectNoEvents();
        refused(
                scheduled(),
                new ConcludePatternReview(REVIEW, new PatternConclusion("Well.", DUE)),
                Refusal.at("/nextDueOn", NEXT_NOT_LATER));
    }

    @Test
    void nothing_is_changed_in_a_review_that_is_concluded_until_it_is_reopened() {
        for (PatternReviewCommand change : changes()) {
            refused(
                    decided(new PatternReviewConcluded(REVIEW, CONCLUSION)),
                    change,
                    Refusal.of(PATTERN_REVIEW_CONCLUDED));
        }
        decided(new PatternReviewConcluded(REVIEW, CONCLUSION))
                .when(new ReopenPatternReview(REVIEW, REASON))
                .expectEvents(new PatternReviewReopened(REVIEW, CONCLUSION, REASON));
        PatternReviewEvent[] reopened = {
            new PatternReviewConcluded(REVIEW, CONCLUSION), new PatternReviewReopened(REVIEW, CONCLUSION, REASON)
        };
        decided(reopened).when(new ReopenPatternReview(REVIEW, REASON)).expectNoEvents();
        decided(reopened)
                .when(new ConcludePatternReview(REVIEW, CONCLUSION))
                .expectEvents(new PatternReviewConcluded(REVIEW, CONCLUSION));
    }

    @Test
    void a_review_that_was_cancelled_stays_as_it_is() {
        scheduled()
                .when(new CancelPatternReview(REVIEW, REASON))
                .expectEvents(new PatternReviewCancelled(REVIEW, REASON));
        List<PatternReviewCommand> changes = new ArrayList<>(changes());
        changes.removeIf(CancelPatternReview.class::isInstance);
        changes.add(new ReopenPatternReview(REVIEW, REASON));
        for (PatternReviewCommand change : changes) {
            refused(decided(new PatternReviewCancelled(REVIEW, REASON)), change, Refusal.of(PATTERN_REVIEW_CANCELLED));
        }
        scheduled(new PatternReviewCancelled(REVIEW, REASON))
                .when(new CancelPatternReview(REVIEW, REASON))
                .expectNoEvents();
    }

    private static List<PatternReviewCommand> changes() {
        return List.of(
                new ReschedulePatternReview(REVIEW, LATER, REASON),
                new RecordPatternFinding(REVIEW, new PatternFindingId(UUID.randomUUID()), NOTHING),
                new CorrectPatternFinding(REVIEW, FOUND, NOTHING, REASON),
                new WithdrawPatternFinding(REVIEW, FOUND, REASON),
                new RecordPatternDecision(REVIEW, new PatternDecisionId(UUID.randomUUID()), STAGES),
                new WithdrawPatternDecision(REVIEW, DECIDED, REASON),
                new LinkResultingAction(REVIEW, RESULT),
                new ConcludePatternReview(REVIEW, new PatternConclusion("Otherwise.", null)),
                new CancelPatternReview(REVIEW, REASON));
    }

    @Test
    void an_edit_of_an_earlier_version_is_refused_unless_it_changes_nothing() {
        found().when(new CorrectPatternFinding(REVIEW, FOUND, NOTHING, REASON), Map.of(Commands.EXPECTED_VERSION, 0))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal(VERSION_CHANGED, Map.of("expectedVersion", "0", "version", "1")));
        found().when(new CorrectPatternFinding(REVIEW, FOUND, UNSTAGED, REASON), Map.of(Commands.EXPECTED_VERSION, 0))
                .expectResultMessagePayload(1L);
        found().when(new CorrectPatternFinding(REVIEW, FOUND, NOTHING, REASON), Map.of(Commands.EXPECTED_VERSION, 1))
                .expectResultMessagePayload(2L);
    }

    @Test
    void analysts_and_administrators_review_patterns_and_nobody_else() {
        for (Role role : Role.values()) {
            Identity caller = new Identity("someone", "Someone", Set.of(role), Set.of());
            assertThat(changes())
                    .allSatisfy(change -> assertThat(Permissions.allows(caller, change))
                            .isEqualTo(role == Role.ANALYST || role == Role.ADMIN));
        }
    }

    private static void refused(TestExecutor<PatternReview> given, PatternReviewCommand command, Refusal refusal) {
        given.when(command).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static Refusal full(int most) {
        return new Refusal(LIST_FULL, Map.of("most", String.valueOf(most)));
    }

    private static PatternReviewPlan plan(Duration length, @Nullable Owner responsible) {
        return new PatternReviewPlan(
                "First quarter of 2026",
                new ReviewedPeriod(JANUARY, JANUARY.plus(length)),
                PatternScope.EVERYTHING,
                DUE,
                responsible,
                null);
    }
}
