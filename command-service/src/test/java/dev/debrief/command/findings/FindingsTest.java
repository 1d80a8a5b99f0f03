package dev.debrief.command.findings;

import static dev.debrief.api.Rejection.AMOUNT_OR_TEXT_REQUIRED;
import static dev.debrief.api.Rejection.ANSWER_NOT_IN_CHAIN;
import static dev.debrief.api.Rejection.ANSWER_NOT_LAST;
import static dev.debrief.api.Rejection.ANSWER_PROMOTED;
import static dev.debrief.api.Rejection.CATEGORY_UNKNOWN;
import static dev.debrief.api.Rejection.CAUSAL_LINKS_CYCLIC;
import static dev.debrief.api.Rejection.CHANGE_AFTER_IMPACT;
import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.api.Rejection.FINDING_NOT_FOUND;
import static dev.debrief.api.Rejection.FINDING_REFERRED_TO;
import static dev.debrief.api.Rejection.FINDING_WITHDRAWN;
import static dev.debrief.api.Rejection.HUMAN_CAUSE_UNEXPLAINED;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.Rejection.NOT_IN_THIS_REPORT;
import static dev.debrief.api.Rejection.PERSPECTIVE_NOT_YOURS;
import static dev.debrief.api.Rejection.PRIMARY_CAUSE_EXISTS;
import static dev.debrief.api.Rejection.PRIMARY_CAUSE_NOT_ROOT;
import static dev.debrief.api.Rejection.UNIT_OR_CURRENCY_REQUIRED;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.eventWithdrawn;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseCommand.PromoteAnswer;
import dev.debrief.api.findings.CauseCommand.ReclassifyCause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.EvidenceKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingCommand.CorrectFinding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingEvent.CausalLinkRecorded;
import dev.debrief.api.findings.FindingEvent.CausalLinkWithdrawn;
import dev.debrief.api.findings.FindingEvent.CauseCorrected;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingEvent.EvidenceCorrected;
import dev.debrief.api.findings.FindingEvent.EvidenceRecorded;
import dev.debrief.api.findings.FindingEvent.ImpactCorrected;
import dev.debrief.api.findings.FindingEvent.ImpactRecorded;
import dev.debrief.api.findings.FindingEvent.ImpactWithdrawn;
import dev.debrief.api.findings.FindingEvent.PerspectiveRecorded;
import dev.debrief.api.findings.FindingEvent.WhyChainRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.LessonKind;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.PromotedAnswer;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.Cast;
import dev.debrief.command.report.Report;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final FindingId ONE = id(1);
    private static final FindingId OTHER = id(2);
    private static final FindingId CHAIN = id(3);
    private static final FindingId LINK = id(4);
    private static final FindingId ELSEWHERE = id(9);

    private static final Impact ESTIMATE = impact("3000", true);
    private static final Impact ACTUAL = impact("3120", false);
    private static final Cause UNTESTED = cause(CauseKind.ROOT_CAUSE, FactorClass.ORGANISATIONAL);
    private static final Cause SLIP = cause(CauseKind.CONTRIBUTING_FACTOR, FactorClass.HUMAN);
    private static final WhyChain WHYS = new WhyChain(
            WhyFocus.OCCURRENCE,
            List.of(new Why("Why did it fail?", "The release was broken."), new Why("Why?", "It was untested.")));

    private final FixtureConfiguration<Report> report = report();

    @Test
    void a_finding_is_recorded_with_the_id_it_was_given() {
        report.given(declared())
                .when(record(ONE, ESTIMATE))
                .expectResultMessagePayload(1L)
                .expectEvents(new ImpactRecorded(REPORT, ONE, ESTIMATE));
    }

    @Test
    void recorded_again_it_gets_the_first_answer_and_records_nothing() {
        report.given(declared(), new ImpactRecorded(REPORT, ONE, ESTIMATE), new ImpactRecorded(REPORT, OTHER, ACTUAL))
                .when(record(ONE, ESTIMATE))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void an_amount_is_the_same_however_it_is_written() {
        report.given(declared(), new ImpactRecorded(REPORT, ONE, impact("3000", true)))
                .when(record(ONE, impact("3000.00", true)))
                .expectNoEvents();
    }

    @Test
    void a_corrected_finding_is_still_known_by_what_it_said_at_first() {
        report.given(
                        declared(),
                        new ImpactRecorded(REPORT, ONE, ESTIMATE),
                        new ImpactCorrected(REPORT, ONE, ESTIMATE, ACTUAL, REASON))
                .when(record(ONE, ESTIMATE))
                .expectNoEvents();
    }

    @Test
    void other_content_under_the_same_id_is_refused() {
        refused(recorded(ESTIMATE).when(record(ONE, ACTUAL)), IDEMPOTENCY_KEY_REUSED, null);
    }

    @Test
    void a_correction_keeps_what_was_said_before() {
        recorded(ESTIMATE)
                .when(correct(ONE, ACTUAL))
                .expectEvents(new ImpactCorrected(REPORT, ONE, ESTIMATE, ACTUAL, REASON));
    }

    @Test
    void a_correction_that_changes_nothing_records_nothing() {
        recorded(ESTIMATE).when(correct(ONE, ESTIMATE)).expectNoEvents();
    }

    @Test
    void a_finding_stays_of_its_kind() {
        refused(
                recorded(ESTIMATE).when(correct(ONE, new Lesson(LessonKind.WENT_WELL, "Tea"))),
                FINDING_NOT_FOUND,
                null);
        refused(
                recorded(ESTIMATE).when(new WithdrawFinding(REPORT, ONE, PartKind.LESSON, REASON)),
                FINDING_NOT_FOUND,
                null);
    }

    @Test
    void a_withdrawn_finding_stays_as_it_is() {
        var withdrawn = new ImpactWithdrawn(REPORT, ONE, ESTIMATE, REASON);
        recorded(ESTIMATE)
                .when(new WithdrawFinding(REPORT, ONE, PartKind.IMPACT, REASON))
                .expectEvents(withdrawn);
        report.given(declared(), new ImpactRecorded(REPORT, ONE, ESTIMATE), withdrawn)
                .when(new WithdrawFinding(REPORT, ONE, PartKind.IMPACT, REASON))
                .expectNoEvents();
        refused(
                report.given(declared(), new ImpactRecorded(REPORT, ONE, ESTIMATE), withdrawn)
                        .when(correct(ONE, ACTUAL)),
                FINDING_WITHDRAWN,
                null);
    }

    @Test
    void an_impact_says_how_much_or_what() {
        refused(
                report.given(declared()).when(record(ONE, new Impact(ImpactDimension.TEAM, null, null, false, null))),
                AMOUNT_OR_TEXT_REQUIRED,
                "/text");
    }

    @Test
    void an_amount_is_of_a_unit_or_of_a_currency() {
        Amount both = new Amount(BigDecimal.ONE, "users", Currency.getInstance("EUR"));
        Amount neither = new Amount(BigDecimal.ONE, null, null);
        for (Amount unclear : List.of(both, neither)) {
            refused(
                    report.given(declared())
                            .when(record(ONE, new Impact(ImpactDimension.TEAM, null, unclear, false, null))),
                    UNIT_OR_CURRENCY_REQUIRED,
                    "/amount/unit");
        }
    }

    @Test
    void a_report_has_at_most_one_primary_cause() {
        Cause first = primary(UNTESTED);
        report.given(declared(), new CauseRecorded(REPORT, ONE, first))
                .when(record(OTHER, primary(cause(CauseKind.ROOT_CAUSE, FactorClass.TECHNICAL))))
                .expectExceptionDetails(new Refusal(
                        PRIMARY_CAUSE_EXISTS, Map.of(Refusal.POINTER, "/primary", "cause", ONE.toString())));
        recorded(first)
                .when(correct(ONE, primary(cause(CauseKind.ROOT_CAUSE, FactorClass.TECHNICAL))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_contributing_factor_is_not_the_primary_cause() {
        refused(report.given(declared()).when(record(ONE, primary(SLIP))), PRIMARY_CAUSE_NOT_ROOT, "/primary");
    }

    @Test
    void causal_links_never_lead_back() {
        report.given(
                        declared(),
                        new CauseRecorded(REPORT, ONE, UNTESTED),
                        new CauseRecorded(REPORT, OTHER, SLIP),
                        new CausalLinkRecorded(REPORT, LINK, new CausalLink(ONE, OTHER, null)))
                .when(record(id(5), new CausalLink(OTHER, ONE, null)))
                .expectExceptionDetails(Refusal.at("/to", CAUSAL_LINKS_CYCLIC));
        refused(
                report.given(declared(), new CauseRecorded(REPORT, ONE, UNTESTED))
                        .when(record(LINK, new CausalLink(ONE, ONE, null))),
                CAUSAL_LINKS_CYCLIC,
                "/to");
    }

    @Test
    void findings_of_other_reports_are_not_known_here() {
        refused(
                report.given(declared(), new CauseRecorded(REPORT, ONE, UNTESTED))
                        .when(record(LINK, new CausalLink(ONE, ELSEWHERE, null))),
                NOT_IN_THIS_REPORT,
                "/to");
        refused(
                recorded(UNTESTED).when(correct(ONE, promoted(UNTESTED, ELSEWHERE, 1))),
                NOT_IN_THIS_REPORT,
                "/to/promotedFrom/chain");
    }

    @Test
    void a_link_leads_from_a_cause() {
        refused(
                report.given(
                                declared(),
                                new ImpactRecorded(REPORT, ONE, ESTIMATE),
                                new CauseRecorded(REPORT, OTHER, UNTESTED))
                        .when(record(LINK, new CausalLink(ONE, OTHER, null))),
                NOT_IN_THIS_REPORT,
                "/from");
    }

    @Test
    void what_others_speak_of_is_not_withdrawn() {
        report.given(
                        declared(),
                        new CauseRecorded(REPORT, ONE, UNTESTED),
                        new CauseRecorded(REPORT, OTHER, SLIP),
                        new CausalLinkRecorded(REPORT, LINK, new CausalLink(ONE, OTHER, null)))
                .when(new WithdrawFinding(REPORT, ONE, PartKind.CAUSE, REASON))
                .expectExceptionDetails(new Refusal(FINDING_REFERRED_TO, Map.of("findings", LINK.toString())));
    }

    @Test
    void what_people_did_is_no_root_cause_by_itself() {
        refused(
                report.given(declared()).when(record(ONE, cause(CauseKind.ROOT_CAUSE, FactorClass.HUMAN))),
                HUMAN_CAUSE_UNEXPLAINED,
                "/factorClass");
    }

    @Test
    void it_can_be_one_if_something_in_the_system_led_to_it() {
        TestExecutor<Report> linked = report.given(
                declared(),
                new CauseRecorded(REPORT, ONE, UNTESTED),
                new CauseRecorded(REPORT, OTHER, SLIP),
                new CausalLinkRecorded(REPORT, LINK, new CausalLink(ONE, OTHER, null)));
        Cause root = cause(CauseKind.ROOT_CAUSE, FactorClass.HUMAN);
        linked.when(correct(OTHER, root)).expectEvents(new CauseCorrected(REPORT, OTHER, SLIP, root, REASON));
    }

    @Test
    void the_link_that_explains_it_is_not_withdrawn_then() {
        Cause root = cause(CauseKind.ROOT_CAUSE, FactorClass.HUMAN);
        refused(
                report.given(
                                declared(),
                                new CauseRecorded(REPORT, ONE, UNTESTED),
                                new CauseRecorded(REPORT, OTHER, SLIP),
                                new CausalLinkRecorded(REPORT, LINK, new CausalLink(ONE, OTHER, null)),
                                new CauseCorrected(REPORT, OTHER, SLIP, root, REASON))
                        .when(new WithdrawFinding(REPORT, LINK, PartKind.CAUSAL_LINK, REASON)),
                HUMAN_CAUSE_UNEXPLAINED,
                null);
    }

    @Test
    void a_link_between_factors_is_withdrawn_freely() {
        CausalLink link = new CausalLink(ONE, OTHER, null);
        report.given(
                        declared(),
                        new CauseRecorded(REPORT, ONE, UNTESTED),
                        new CauseRecorded(REPORT, OTHER, SLIP),
                        new CausalLinkRecorded(REPORT, LINK, link))
                .when(new WithdrawFinding(REPORT, LINK, PartKind.CAUSAL_LINK, REASON))
                .expectEvents(new CausalLinkWithdrawn(REPORT, LINK, link, REASON));
    }

    @Test
    void the_last_answer_of_a_chain_becomes_a_root_cause() {
        report.given(declared(), new WhyChainRecorded(REPORT, CHAIN, WHYS))
                .when(promote(null, CauseKind.ROOT_CAUSE))
                .expectEvents(new CauseRecorded(
                        REPORT,
                        ONE,
                        new Cause(
                                CauseKind.ROOT_CAUSE,
                                false,
                                "It was untested.",
                                CategoryId.of("process-missing-test"),
                                null,
                                null,
                                null,
                                new PromotedAnswer(CHAIN, 2),
                                List.of())));
    }

    @Test
    void an_answer_that_does_not_exist_becomes_nothing() {
        refused(whys().when(promote(3, CauseKind.ROOT_CAUSE)), ANSWER_NOT_IN_CHAIN, "/answer");
        refused(whys().when(record(ONE, promoted(UNTESTED, CHAIN, 3))), ANSWER_NOT_IN_CHAIN, "/promotedFrom/answer");
    }

    @Test
    void an_answer_on_the_way_is_a_factor_and_no_root() {
        refused(whys().when(promote(1, CauseKind.ROOT_CAUSE)), ANSWER_NOT_LAST, "/promotedFrom/answer");
        whys().when(promote(1, CauseKind.CONTRIBUTING_FACTOR)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_chain_keeps_the_answers_that_were_promoted() {
        WhyChain longer = new WhyChain(
                WhyFocus.OCCURRENCE,
                List.of(WHYS.whys().get(0), WHYS.whys().get(1), new Why("Why untested?", "No time.")));
        refused(
                report.given(
                                declared(),
                                new WhyChainRecorded(REPORT, CHAIN, WHYS),
                                new CauseRecorded(REPORT, ONE, promoted(UNTESTED, CHAIN, 2)))
                        .when(correct(CHAIN, longer)),
                ANSWER_PROMOTED,
                "/to/whys");
    }

    @Test
    void a_cause_is_of_a_category_that_there_is() {
        refused(
                report.given(declared()).when(record(ONE, UNTESTED.classifiedAs(CategoryId.of("bad-luck")))),
                CATEGORY_UNKNOWN,
                "/category");
        refused(
                recorded(UNTESTED).when(new ReclassifyCause(REPORT, ONE, CategoryId.of("bad-luck"), REASON)),
                CATEGORY_UNKNOWN,
                "/category");
    }

    @Test
    void a_cause_is_reclassified_without_changing_what_it_says() {
        CategoryId handoff = CategoryId.of("process-handoff");
        var reclassified = new CauseReclassified(REPORT, ONE, UNTESTED.category(), handoff, REASON);
        recorded(UNTESTED)
                .when(new ReclassifyCause(REPORT, ONE, handoff, REASON))
                .expectEvents(reclassified);
        recorded(UNTESTED).when(correct(ONE, UNTESTED.classifiedAs(handoff))).expectEvents(reclassified);
        recorded(UNTESTED)
                .when(new ReclassifyCause(REPORT, ONE, UNTESTED.category(), REASON))
                .expectNoEvents();
    }

    @Test
    void what_changed_before_did_not_change_after() {
        refused(
                report.given(declared()).when(record(ONE, new PrecedingChange("Release 42", at("14:01"), null))),
                CHANGE_AFTER_IMPACT,
                "/occurredAt");
        report.given(declared())
                .when(record(ONE, new PrecedingChange("Release 42", at("14:00"), null)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothing_is_told_of_the_future() {
        refused(
                report.given(declared())
                        .when(record(ONE, new ResolutionStep(at("16:03"), "Wait", null, StepOutcome.UNKNOWN))),
                IN_THE_FUTURE,
                "/occurredAt");
    }

    @Test
    void evidence_shows_a_time_that_ends_after_it_begins() {
        refused(
                report.given(declared())
                        .when(record(
                                ONE,
                                new Evidence(
                                        EvidenceKind.INTERVIEW,
                                        "Notes",
                                        null,
                                        null,
                                        at("15:00"),
                                        at("14:00"),
                                        List.of()))),
                END_BEFORE_START,
                "/to");
    }

    @Test
    void evidence_shows_events_of_the_timeline_of_its_report() {
        Evidence chart = chart(ALERT);
        report.given(declared(), alerted())
                .when(record(ONE, chart))
                .expectEvents(new EvidenceRecorded(REPORT, ONE, chart));
        refused(
                report.given(declared(), alerted()).when(record(ONE, chart(ALERT, COMPLAINT))),
                NOT_IN_THIS_REPORT,
                "/timelineEvents/1");
        refused(
                report.given(declared(), alerted(), eventWithdrawn(ALERT)).when(record(ONE, chart)),
                NOT_IN_THIS_REPORT,
                "/timelineEvents/0");
    }

    @Test
    void corrected_evidence_keeps_an_event_that_was_withdrawn_meanwhile() {
        Evidence mail = new Evidence(EvidenceKind.COMMUNICATION, "Mail", null, null, null, null, List.of(ALERT));
        report.given(declared(), alerted(), new EvidenceRecorded(REPORT, ONE, chart(ALERT)), eventWithdrawn(ALERT))
                .when(correct(ONE, mail))
                .expectEvents(new EvidenceCorrected(REPORT, ONE, chart(ALERT), mail, REASON));
    }

    private static TimelineEventRecorded alerted() {
        return Cast.recorded(ALERT, entry(TimelineKind.DETECTION, "14:20"));
    }

    private static Evidence chart(TimelineEventId... events) {
        return new Evidence(EvidenceKind.LOG_METRIC, "Chart", null, null, null, null, List.of(events));
    }

    @Test
    void a_perspective_is_told_changed_and_withdrawn_by_its_author_alone() {
        Perspective mine = new Perspective(new Author("admin", "admin"), "I was tired.", true);
        Perspective theirs = new Perspective(new Author("ada", "Ada"), "I was awake.", true);
        report.given(declared()).when(record(ONE, mine)).expectEvents(new PerspectiveRecorded(REPORT, ONE, mine));
        refused(report.given(declared()).when(record(ONE, theirs)), PERSPECTIVE_NOT_YOURS, null);
        refused(
                recorded(theirs).when(correct(ONE, new Perspective(mine.author(), "I was asleep.", false))),
                PERSPECTIVE_NOT_YOURS,
                null);
        refused(
                recorded(theirs).when(new WithdrawFinding(REPORT, ONE, PartKind.PERSPECTIVE, REASON)),
                PERSPECTIVE_NOT_YOURS,
                null);
    }

    private TestExecutor<Report> recorded(Finding finding) {
        return report.given(declared(), finding.recorded(REPORT, ONE));
    }

    private TestExecutor<Report> whys() {
        return report.given(declared(), new WhyChainRecorded(REPORT, CHAIN, WHYS));
    }

    private static void refused(
            org.axonframework.test.aggregate.ResultValidator<Report> result,
            Rejection reason,
            @Nullable String pointer) {
        result.expectNoEvents()
                .expectExceptionDetails(pointer == null ? Refusal.of(reason) : Refusal.at(pointer, reason));
    }

    private static PromoteAnswer promote(@Nullable Integer answer, CauseKind kind) {
        return new PromoteAnswer(
                REPORT, ONE, CHAIN, answer, kind, false, CategoryId.of("process-missing-test"), null, null, null);
    }

    private static RecordFinding record(FindingId id, Finding finding) {
        return new RecordFinding(REPORT, id, finding);
    }

    private static CorrectFinding correct(FindingId id, Finding to) {
        return new CorrectFinding(REPORT, id, to, REASON);
    }

    private static Impact impact(String value, boolean estimated) {
        return new Impact(
                ImpactDimension.CUSTOMER, null, new Amount(new BigDecimal(value), "users", null), estimated, null);
    }

    private static Cause cause(CauseKind kind, FactorClass factorClass) {
        return new Cause(
                kind,
                false,
                kind + " " + factorClass,
                CategoryId.of("process-missing-test"),
                factorClass,
                null,
                null,
                null,
                List.of());
    }

    private static Cause primary(Cause cause) {
        return new Cause(
                cause.kind(), true, cause.text(), cause.category(), cause.factorClass(), null, null, null, List.of());
    }

    private static Cause promoted(Cause cause, FindingId chain, int answer) {
        return new Cause(
                cause.kind(),
                false,
                cause.text(),
                cause.category(),
                cause.factorClass(),
                null,
                null,
                new PromotedAnswer(chain, answer),
                List.of());
    }

    private static FindingId id(int n) {
        return FindingId.of("c0000000-0000-4000-8000-00000000000" + n);
    }
}
