package dev.debrief.command.postmortem;

import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.GRACE;
import static dev.debrief.command.Cast.HASH;
import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declaration;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.stated;
import static org.axonframework.test.matchers.Matchers.matches;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent.ActionItemAssigned;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCancelled;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.comments.CommentCommand.AddComment;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentId;
import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentCommand.CorrectTitle;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyVersions;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.PostmortemCommand.ApproveReport;
import dev.debrief.api.postmortem.PostmortemCommand.ClosePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.PublishReport;
import dev.debrief.api.postmortem.PostmortemCommand.ReopenPostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.RequestReview;
import dev.debrief.api.postmortem.PostmortemCommand.WaivePostmortem;
import dev.debrief.api.postmortem.PostmortemEvent.ApprovalInvalidated;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemClosed;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemDueSoon;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemOverdue;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemReopened;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemWaived;
import dev.debrief.api.postmortem.PostmortemEvent.ReportApproved;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewRequested;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.RequirementReason;
import dev.debrief.api.postmortem.Waiver;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** A report with a root cause that an action item covers is ready. Ada declared the incident, and requests the review from Grace. */
class PostmortemTest {

    private static final FindingId CAUSE = FindingId.of("c3000000-0000-4000-8000-000000000001");
    private static final ActionItemId ITEM = ActionItemId.of("d4000000-0000-4000-8000-000000000001");
    private static final Owner BY_GRACE = new Owner("grace", null);
    private static final Identity ADA_HERSELF = new Identity("ada", ADA, Set.of(Role.RESPONDER), Set.of());
    private static final Identity GRACE_HERSELF = new Identity("grace", GRACE, Set.of(Role.ANALYST), Set.of());
    private static final ReviewRequested REQUESTED =
            new ReviewRequested(REPORT, List.of(BY_GRACE), null, "ada", ADA, 0);

    /** The version of the last event of {@link #ready}. */
    private static final long READY = 6;

    private static final ReportApproved APPROVED =
            new ReportApproved(REPORT, new Approval("grace", GRACE, READY), true);
    private static final ReportPublished PUBLISHED = new ReportPublished(REPORT, 1, READY, HASH, 0);

    @Test
    void a_review_needs_a_resolved_incident() {
        given(ADA_HERSELF, declared())
                .when(new RequestReview(REPORT, List.of(BY_GRACE), null))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.INCIDENT_UNDER_WAY));
    }

    @Test
    void a_review_needs_every_root_cause_covered_and_names_those_that_are_not() {
        List<Object> events = new ArrayList<>(ready());
        events.add(new ActionItemCancelled(REPORT, ITEM, REASON, ADA));
        given(ADA_HERSELF, events.toArray())
                .when(new RequestReview(REPORT, List.of(BY_GRACE), null))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(Rejection.REPORT_NOT_READY, Map.of("cause-uncovered", CAUSE.toString())));
    }

    @Test
    void a_policy_can_keep_accusing_wordings_from_review_and_the_parts_are_named() {
        Policy delivered = Policy.DELIVERED;
        Policy strict = new Policy(
                delivered.severities(),
                delivered.mandatory(),
                delivered.dueTime(),
                delivered.approval(),
                delivered.requiredSections(),
                Set.of(ReadinessRule.ACCUSING_WORDING));
        SectionName background = new SectionName("background");
        Object[] accusing = ready(new SectionWritten(
                        REPORT,
                        new Section(background, null, "The outage was caused by human error. The pool was full.")))
                .toArray();
        report(() -> new PolicyVersions(List.of(new PolicyVersion(0, strict, Instant.EPOCH))))
                .given(accusing)
                .when(new RequestReview(REPORT, List.of(BY_GRACE), null))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(Rejection.REPORT_NOT_READY, Map.of("accusing-wording", "background")));
        given(ADA_HERSELF, accusing)
                .when(new RequestReview(REPORT, List.of(BY_GRACE), null))
                .expectEvents(REQUESTED);
    }

    @Test
    void a_ready_report_goes_to_review_once() {
        given(ADA_HERSELF, ready().toArray())
                .when(new RequestReview(REPORT, List.of(BY_GRACE), null))
                .expectEvents(REQUESTED);
        given(ADA_HERSELF, ready(REQUESTED).toArray())
                .when(new RequestReview(REPORT, List.of(BY_GRACE), null))
                .expectNoEvents();
    }

    @Test
    void a_requested_reviewer_approves_what_she_has_read() {
        given(GRACE_HERSELF, ready(REQUESTED).toArray())
                .when(new ApproveReport(REPORT, READY))
                .expectEvents(APPROVED);
    }

    @Test
    void a_reviewer_may_be_named_in_another_case() {
        var requested = new ReviewRequested(
                REPORT, List.of(new Owner(" " + GRACE.toUpperCase(Locale.ROOT), null)), null, "ada", ADA, 0);
        given(GRACE_HERSELF, ready(requested).toArray())
                .when(new ApproveReport(REPORT, READY))
                .expectEvents(APPROVED);
    }

    @Test
    void nobody_approves_what_has_changed_since() {
        given(
                        GRACE_HERSELF,
                        ready(REQUESTED, new TitleCorrected(REPORT, "Old", "New", null))
                                .toArray())
                .when(new ApproveReport(REPORT, READY))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.APPROVAL_OUTDATED));
    }

    @Test
    void neither_the_requester_nor_somebody_who_was_not_asked_approves() {
        given(ADA_HERSELF, ready(REQUESTED).toArray())
                .when(new ApproveReport(REPORT, READY))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.APPROVER_NOT_ALLOWED));
        given(
                        new Identity("alan", "Alan", Set.of(Role.RESPONDER), Set.of()),
                        ready(REQUESTED).toArray())
                .when(new ApproveReport(REPORT, READY))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.APPROVER_NOT_ALLOWED));
    }

    @Test
    void a_change_of_the_content_invalidates_an_approval_and_a_comment_does_not() {
        given(ADA_HERSELF, ready(REQUESTED, APPROVED).toArray())
                .when(new CorrectTitle(REPORT, "Cards are refused", null))
                .expectEvents(
                        new TitleCorrected(REPORT, declaration().title(), "Cards are refused", null),
                        new ApprovalInvalidated(REPORT, READY, "TitleCorrected"));
        CommentId comment = CommentId.of("f1000000-0000-4000-8000-000000000001");
        CommentedPart whole = new CommentedPart(PartKind.HEADLINE, "");
        given(ADA_HERSELF, ready(REQUESTED, APPROVED).toArray())
                .when(new AddComment(REPORT, comment, whole, null, "Well done."))
                .expectEvents(new CommentAdded(REPORT, comment, whole, READY + 2, "Well done."));
    }

    @Test
    void only_an_approved_report_is_published() {
        given(ADA_HERSELF, ready(REQUESTED).toArray())
                .when(new PublishReport(REPORT))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.POSTMORTEM_STAGE_NOT_REACHABLE));
        given(ADA_HERSELF, ready(REQUESTED, APPROVED).toArray())
                .when(new PublishReport(REPORT))
                .expectEvents(PUBLISHED);
    }

    @Test
    void an_open_comment_keeps_a_report_from_publication() {
        CommentAdded comment = new CommentAdded(
                REPORT,
                CommentId.of("f1000000-0000-4000-8000-000000000001"),
                new CommentedPart(PartKind.HEADLINE, ""),
                1,
                "Which release?");
        given(ADA_HERSELF, ready(REQUESTED, APPROVED, comment).toArray())
                .when(new PublishReport(REPORT))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.REPORT_NOT_READY));
    }

    @Test
    void a_change_after_publication_makes_a_draft_of_the_next_revision() {
        given(ADA_HERSELF, ready(REQUESTED, APPROVED, PUBLISHED).toArray())
                .when(new CorrectTitle(REPORT, "Cards are refused", null))
                .expectEvents(
                        new TitleCorrected(REPORT, declaration().title(), "Cards are refused", null),
                        new ApprovalInvalidated(REPORT, READY, "TitleCorrected"));
        given(
                        ADA_HERSELF,
                        ready(REQUESTED, APPROVED, PUBLISHED, new ApprovalInvalidated(REPORT, READY, "TitleCorrected"))
                                .toArray())
                .when(new PublishReport(REPORT))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.POSTMORTEM_STAGE_NOT_REACHABLE));
    }

    @Test
    void it_is_closed_when_every_action_item_is_verified_or_cancelled() {
        given(ADA_HERSELF, ready(REQUESTED, APPROVED, PUBLISHED).toArray())
                .when(new ClosePostmortem(REPORT))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(Rejection.ACTION_ITEMS_OPEN, Map.of("actionItems", ITEM.toString())));
        given(
                        ADA_HERSELF,
                        ready(REQUESTED, APPROVED, PUBLISHED, new ActionItemCancelled(REPORT, ITEM, REASON, ADA))
                                .toArray())
                .when(new ClosePostmortem(REPORT))
                .expectEvents(new PostmortemClosed(REPORT));
    }

    @Test
    void a_resolved_incident_of_high_severity_needs_a_postmortem_within_two_days() {
        given(ADA_HERSELF, declared(), stated(MilestoneName.RESOLVED, "16:00"))
                .when(new ChangeStatus(REPORT, IncidentStatus.RESOLVED, null))
                .expectEvents(
                        new StatusChanged(REPORT, IncidentStatus.TRIAGE, IncidentStatus.RESOLVED, null),
                        new PostmortemRequired(
                                REPORT, required(RequirementReason.SEVERITY, RequirementReason.DURATION)));
    }

    @Test
    void a_corrected_severity_is_judged_again() {
        given(
                        ADA_HERSELF,
                        declared(),
                        stated(MilestoneName.RESOLVED, "16:00"),
                        new StatusChanged(REPORT, IncidentStatus.TRIAGE, IncidentStatus.RESOLVED, null),
                        new PostmortemRequired(
                                REPORT, required(RequirementReason.SEVERITY, RequirementReason.DURATION)))
                .when(new ChangeSeverity(REPORT, Severity.SEV4, "Nobody noticed."))
                .expectEvents(
                        new SeverityChanged(REPORT, Severity.SEV2, Severity.SEV4, "Nobody noticed."),
                        new PostmortemRequired(REPORT, required(RequirementReason.DURATION)));
    }

    @Test
    void a_waiver_needs_a_draft_and_is_undone_with_a_reason() {
        given(ADA_HERSELF, declared())
                .when(new WaivePostmortem(REPORT, REASON, GRACE))
                .expectEvents(new PostmortemWaived(REPORT, new Waiver(REASON, GRACE)));
        given(ADA_HERSELF, declared(), new PostmortemWaived(REPORT, new Waiver(REASON, GRACE)))
                .when(new ReopenPostmortem(REPORT, REASON))
                .expectEvents(new PostmortemReopened(REPORT, PostmortemStage.WAIVED, REASON));
        given(ADA_HERSELF, ready(REQUESTED).toArray())
                .when(new WaivePostmortem(REPORT, REASON, GRACE))
                .expectNoEvents()
                .expectExceptionDetails(refused(Rejection.POSTMORTEM_STAGE_NOT_REACHABLE));
    }

    @Test
    void reminders_are_recorded_once_each() {
        Requirement past = new Requirement(
                List.of(RequirementReason.SEVERITY), null, NOW.minusSeconds(1), null, NOW.minusSeconds(9), 0);
        Requirement near = new Requirement(
                List.of(RequirementReason.SEVERITY), null, NOW.plusSeconds(9), null, NOW.minusSeconds(1), 0);
        given(Identity.DEBRIEF, declared(), new PostmortemRequired(REPORT, near))
                .when(new CheckDeadlines(REPORT))
                .expectEvents(new PostmortemDueSoon(REPORT, NOW.plusSeconds(9)));
        given(Identity.DEBRIEF, declared(), new PostmortemRequired(REPORT, past))
                .when(new CheckDeadlines(REPORT))
                .expectEvents(new PostmortemOverdue(REPORT, NOW.minusSeconds(1)));
        given(
                        Identity.DEBRIEF,
                        declared(),
                        new PostmortemRequired(REPORT, past),
                        new PostmortemOverdue(REPORT, NOW.minusSeconds(1)))
                .when(new CheckDeadlines(REPORT))
                .expectNoEvents();
    }

    private static Requirement required(RequirementReason... reasons) {
        Instant dueAt = NOW.plus(Duration.ofDays(2));
        return new Requirement(List.of(reasons), null, dueAt, null, dueAt.minus(Duration.ofHours(12)), 0);
    }

    /** A resolved incident with a timeline, a root cause and an action item, and what else happened. */
    private static List<Object> ready(Object... more) {
        Cause cause = new Cause(
                CauseKind.ROOT_CAUSE,
                true,
                "The fallback was never tried out.",
                CategoryId.UNKNOWN,
                null,
                null,
                null,
                null,
                List.of());
        Proposal proposal = new Proposal(
                "Try the fallback out",
                "It takes over.",
                ActionType.PREVENT,
                ActionCategory.IMMEDIATE_FIX,
                null,
                Priority.MEDIUM,
                List.of(CAUSE),
                null);
        List<Object> events = new ArrayList<>(List.of(
                declared(),
                recorded(ALERT, entry(TimelineKind.NOTE, "14:02")),
                new StatusChanged(REPORT, IncidentStatus.TRIAGE, IncidentStatus.RESOLVED, null),
                new PostmortemRequired(REPORT, required(RequirementReason.SEVERITY)),
                new CauseRecorded(REPORT, CAUSE, cause),
                new ActionItemProposed(REPORT, ITEM, proposal),
                new ActionItemAssigned(REPORT, ITEM, null, new Owner(ADA, null), LocalDate.of(2026, 4, 1))));
        events.addAll(List.of(more));
        return events;
    }

    private static TestExecutor<Report> given(Identity caller, Object... events) {
        return report(() -> PolicyVersions.DELIVERED)
                .registerCommandDispatchInterceptor(
                        commands -> (index, command) -> command.andMetaData(caller.metaData()))
                .given(events);
    }

    private static Matcher<Object> refused(Rejection reason) {
        return matches(details -> details instanceof Refusal refusal && refusal.reason() == reason);
    }
}
