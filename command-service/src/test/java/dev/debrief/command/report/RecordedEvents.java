package dev.debrief.command.report;

import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.CHAT;
import static dev.debrief.command.Cast.CHECKOUT;
import static dev.debrief.command.Cast.GRACE;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.UTC;
import static dev.debrief.command.Cast.at;
import static java.util.Map.entry;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.Role;
import dev.debrief.api.actions.ActionArea;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent.ActionItemAssigned;
import dev.debrief.api.actions.ActionItemEvent.ActionItemBlocked;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCancelled;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCorrected;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.ActionItemReopened;
import dev.debrief.api.actions.ActionItemEvent.ActionItemStarted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemUnblocked;
import dev.debrief.api.actions.ActionItemEvent.ActionItemVerified;
import dev.debrief.api.actions.ActionItemEvent.DeadlineApproached;
import dev.debrief.api.actions.ActionItemEvent.DeadlineExtended;
import dev.debrief.api.actions.ActionItemEvent.DeadlinePassed;
import dev.debrief.api.actions.ActionItemEvent.ExternalIssueLinked;
import dev.debrief.api.actions.ActionItemEvent.ExternalIssueUnlinked;
import dev.debrief.api.actions.ActionItemEvent.ExternalStatusObserved;
import dev.debrief.api.actions.ActionItemEvent.VerificationFellDue;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Deliverable;
import dev.debrief.api.actions.ExternalIssue;
import dev.debrief.api.actions.ExternalStatus;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.actions.Verification;
import dev.debrief.api.aliases.Alias;
import dev.debrief.api.aliases.AliasEvent.AliasDeclared;
import dev.debrief.api.aliases.AliasEvent.AliasWithdrawn;
import dev.debrief.api.audiences.AudienceEvent.AudienceTextApproved;
import dev.debrief.api.audiences.AudienceEvent.DistributionRecorded;
import dev.debrief.api.audiences.AudienceEvent.DistributionWithdrawn;
import dev.debrief.api.audiences.DistributionChannel;
import dev.debrief.api.audiences.DistributionId;
import dev.debrief.api.audiences.ReportDistribution;
import dev.debrief.api.audit.AccessEvent.RestrictedReportsRead;
import dev.debrief.api.audit.AccessId;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.clients.ClientEvent.AccessChanged;
import dev.debrief.api.clients.ClientEvent.ClientRegistered;
import dev.debrief.api.clients.ClientEvent.ClientRevoked;
import dev.debrief.api.clients.ClientEvent.KeyIssued;
import dev.debrief.api.clients.ClientEvent.KeyRevoked;
import dev.debrief.api.clients.ClientEvent.KeyUsed;
import dev.debrief.api.clients.ClientId;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentEvent.CommentReopened;
import dev.debrief.api.comments.CommentEvent.CommentReplied;
import dev.debrief.api.comments.CommentEvent.CommentResolved;
import dev.debrief.api.comments.CommentId;
import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentEvent.OutlineChanged;
import dev.debrief.api.document.Outline;
import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.BarrierOutcome;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.EvidenceKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.FindingEvent.BarrierCorrected;
import dev.debrief.api.findings.FindingEvent.BarrierRecorded;
import dev.debrief.api.findings.FindingEvent.BarrierWithdrawn;
import dev.debrief.api.findings.FindingEvent.CausalLinkCorrected;
import dev.debrief.api.findings.FindingEvent.CausalLinkRecorded;
import dev.debrief.api.findings.FindingEvent.CausalLinkWithdrawn;
import dev.debrief.api.findings.FindingEvent.CauseCorrected;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingEvent.CauseWithdrawn;
import dev.debrief.api.findings.FindingEvent.EvidenceCorrected;
import dev.debrief.api.findings.FindingEvent.EvidenceRecorded;
import dev.debrief.api.findings.FindingEvent.EvidenceWithdrawn;
import dev.debrief.api.findings.FindingEvent.ImpactCorrected;
import dev.debrief.api.findings.FindingEvent.ImpactRecorded;
import dev.debrief.api.findings.FindingEvent.ImpactWithdrawn;
import dev.debrief.api.findings.FindingEvent.LessonCorrected;
import dev.debrief.api.findings.FindingEvent.LessonRecorded;
import dev.debrief.api.findings.FindingEvent.LessonWithdrawn;
import dev.debrief.api.findings.FindingEvent.MitigatorCorrected;
import dev.debrief.api.findings.FindingEvent.MitigatorRecorded;
import dev.debrief.api.findings.FindingEvent.MitigatorWithdrawn;
import dev.debrief.api.findings.FindingEvent.PerspectiveCorrected;
import dev.debrief.api.findings.FindingEvent.PerspectiveRecorded;
import dev.debrief.api.findings.FindingEvent.PerspectiveWithdrawn;
import dev.debrief.api.findings.FindingEvent.PrecedingChangeCorrected;
import dev.debrief.api.findings.FindingEvent.PrecedingChangeRecorded;
import dev.debrief.api.findings.FindingEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.findings.FindingEvent.ResolutionStepCorrected;
import dev.debrief.api.findings.FindingEvent.ResolutionStepRecorded;
import dev.debrief.api.findings.FindingEvent.ResolutionStepWithdrawn;
import dev.debrief.api.findings.FindingEvent.SymptomCorrected;
import dev.debrief.api.findings.FindingEvent.SymptomRecorded;
import dev.debrief.api.findings.FindingEvent.SymptomWithdrawn;
import dev.debrief.api.findings.FindingEvent.WhyChainCorrected;
import dev.debrief.api.findings.FindingEvent.WhyChainRecorded;
import dev.debrief.api.findings.FindingEvent.WhyChainWithdrawn;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FishboneBranch;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.LessonKind;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.MitigatorKind;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.PromotedAnswer;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.TriggerEvent.TriggerIdentified;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.api.importing.ImportEvent.ArchiveImported;
import dev.debrief.api.importing.ImportEvent.CauseStated;
import dev.debrief.api.importing.ImportEvent.IncidentImported;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkEvent.LinkAdded;
import dev.debrief.api.links.LinkEvent.LinkRemoved;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.meetings.Attendee;
import dev.debrief.api.meetings.Meeting;
import dev.debrief.api.meetings.MeetingEvent.MeetingCorrected;
import dev.debrief.api.meetings.MeetingEvent.MeetingRecorded;
import dev.debrief.api.meetings.MeetingEvent.MeetingWithdrawn;
import dev.debrief.api.meetings.MeetingId;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.PeopleEvent.RoleReleased;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.policy.ActionTimes;
import dev.debrief.api.policy.ActionTimes.SeverityDays;
import dev.debrief.api.policy.Approvers;
import dev.debrief.api.policy.BusinessHours;
import dev.debrief.api.policy.GlossaryTerm;
import dev.debrief.api.policy.MessageTemplate;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.Policy.ApprovalRule;
import dev.debrief.api.policy.Policy.DueTime;
import dev.debrief.api.policy.Policy.Mandatory;
import dev.debrief.api.policy.Policy.SeverityLevel;
import dev.debrief.api.policy.Policy.SeverityTime;
import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import dev.debrief.api.policy.PublicName;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.policy.Wording;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.PostmortemEvent.ApprovalInvalidated;
import dev.debrief.api.postmortem.PostmortemEvent.ChangesRequested;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemClosed;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemDueSoon;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemNoLongerRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemOverdue;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemReopened;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemWaived;
import dev.debrief.api.postmortem.PostmortemEvent.ReportApproved;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewCancelled;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewRequested;
import dev.debrief.api.postmortem.PostmortemEvent.RevisionWithdrawn;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.RequirementReason;
import dev.debrief.api.postmortem.Waiver;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceWithdrawn;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.relations.RelationEvent.RelationWithdrawn;
import dev.debrief.api.relations.RelationEvent.ReportsRelated;
import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.reviews.PatternConclusion;
import dev.debrief.api.reviews.PatternDecision;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternFindingId;
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
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoriesMerged;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryDefined;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryReinstated;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryRenamed;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoryRetired;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategorySplit;
import dev.debrief.api.taxonomy.TaxonomyEvent.TaxonomyFounded;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.Source;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEvent.KeyMarked;
import dev.debrief.api.timeline.TimelineEvent.KeyUnmarked;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventWithdrawn;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.updates.Audience;
import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateEvent.UpdateCorrected;
import dev.debrief.api.updates.UpdateEvent.UpdatePosted;
import dev.debrief.api.updates.UpdateId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What each recorded form under {@code recorded-events} means. A minimal one lacks all that an event may lack. */
final class RecordedEvents {

    private static final ClientId CLIENT = ClientId.of("11000000-0000-4000-8000-000000000001");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final UpdateId UPDATE = UpdateId.of("b1000000-0000-4000-8000-000000000001");
    private static final Instant NEXT_UPDATE = Instant.parse("2026-03-12T15:00:00Z");
    private static final RoleAssignment ADA_LEADS = new RoleAssignment(ADA, ResponseRole.LEAD);
    private static final Team PAYMENTS = new Team("payments");
    private static final Service SHOPS = new Service("small shops", ServiceKind.CUSTOMER_GROUP);
    private static final Link OTHER = new Link("https://example.org/", "A page", LinkKind.OTHER);
    private static final Detection BY_CALL = new Detection(DetectionMethod.CUSTOMER_REPORT, "A shop called.");
    private static final Detection BY_ALERT = new Detection(DetectionMethod.AUTOMATED_ALERT, null);

    private static final TimelineEntry ADA_ROLLS_BACK = new TimelineEntry(
            TimelineKind.ACTION,
            at("15:10"),
            "Rolled the release back.",
            List.of(ADA),
            Confidence.VERIFIED,
            new Source("chat", "message 42"),
            at("15:25"));
    private static final TimelineEntry ADA_ROLLED_BACK = new TimelineEntry(
            TimelineKind.ACTION,
            at("15:10"),
            "Rolled the release back.",
            List.of(ADA),
            Confidence.VERIFIED,
            new Source("chat", "message 42"));
    private static final TimelineEntry NOTE = new TimelineEntry(
            TimelineKind.NOTE, at("15:10"), "The release went back.", List.of(), Confidence.UNVERIFIED, null);

    private static final Declaration DECLARATION = new Declaration(
            "Checkout refuses cards",
            IncidentType.CUSTOMER_IMPACT,
            Severity.SEV2,
            "One payment in five fails.",
            "Since the release of 13:55, card payments fail.",
            List.of(CHECKOUT, SHOPS),
            BY_CALL,
            at("14:00"),
            LocalDate.of(2026, 3, 1),
            ZoneId.of("Europe/Berlin"),
            List.of(CHAT),
            List.of(PAYMENTS));
    private static final Declaration TEAMLESS_DECLARATION = new Declaration(
            "Checkout refuses cards",
            IncidentType.CUSTOMER_IMPACT,
            Severity.SEV2,
            "One payment in five fails.",
            "Since the release of 13:55, card payments fail.",
            List.of(CHECKOUT, SHOPS),
            BY_CALL,
            at("14:00"),
            LocalDate.of(2026, 3, 1),
            ZoneId.of("Europe/Berlin"),
            List.of(CHAT),
            List.of());
    private static final Declaration MINIMAL_DECLARATION = new Declaration(
            "Checkout refuses cards",
            IncidentType.OTHER,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            UTC,
            List.of(),
            List.of());

    private static final FindingId FINDING = FindingId.of("c3000000-0000-4000-8000-000000000001");
    private static final Recurrence AGAIN = new Recurrence(
            ActionItemId.of("d4000000-0000-4000-8000-000000000001"),
            FindingId.of("c1000000-0000-4000-8000-000000000001"),
            at("16:10"),
            ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e02"),
            FindingId.of("c1000000-0000-4000-8000-000000000002"),
            at("16:30"),
            CategoryId.of("change"));
    private static final ExternalIssue ISSUE =
            new ExternalIssue("jira", "PAY-42", "https://jira.example.org/browse/PAY-42");
    private static final ActionItemId ITEM = ActionItemId.of("d4000000-0000-4000-8000-000000000001");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Owner OWNED_BY_ADA = new Owner(ADA, null);
    private static final Owner OWNED_BY_PAYMENTS = new Owner(null, "payments");
    private static final Proposal PROPOSAL = new Proposal(
            "Try the fallback out every month",
            "The fallback takes over within a minute, twelve times in a row.",
            ActionType.PREVENT,
            ActionCategory.PROCESS_IMPROVEMENT,
            Deliverable.TEST,
            Priority.HIGH,
            List.of(FindingId.of("c3000000-0000-4000-8000-000000000001")),
            "On the first Monday.",
            ActionArea.RESPONSE,
            ActionItemId.of("d4000000-0000-4000-8000-000000000002"));
    private static final Proposal MINIMAL_PROPOSAL = new Proposal(
            "Try the fallback out",
            "It takes over.",
            ActionType.PREVENT,
            ActionCategory.IMMEDIATE_FIX,
            null,
            Priority.MEDIUM,
            List.of(FindingId.of("c3000000-0000-4000-8000-000000000001")),
            null);
    private static final DistributionId DISTRIBUTION = DistributionId.of("f2000000-0000-4000-8000-000000000001");
    private static final ReportDistribution DISTRIBUTED =
            new ReportDistribution(Audience.CUSTOMER, DistributionChannel.EMAIL, at("18:00"), "All customers", 1);
    private static final MeetingId MEETING = MeetingId.of("f3000000-0000-4000-8000-000000000001");
    private static final Meeting HELD = new Meeting(
            at("17:00"),
            GRACE,
            List.of(new Attendee(ADA, "service owner")),
            "We went through the timeline.",
            "https://video.example.org/17");
    private static final Meeting HELD_ALONE = new Meeting(at("17:00"), GRACE, List.of(), null, null);
    private static final Requirement REQUIRED = new Requirement(
            List.of(RequirementReason.SEVERITY, RequirementReason.BY_HAND),
            "The board asked for it.",
            at("17:00"),
            at("17:00"),
            at("16:30"),
            2);
    private static final CommentId COMMENT = CommentId.of("f1000000-0000-4000-8000-000000000001");
    private static final CommentId REPLY = CommentId.of("f1000000-0000-4000-8000-000000000002");
    private static final CommentedPart COMMENTED = new CommentedPart(PartKind.SECTION, "description");
    private static final Policy POLICY = new Policy(
            List.of(new SeverityLevel(Severity.SEV1, "Critical", "Customers can't pay.", List.of("P1"))),
            new Mandatory(Set.of(Severity.SEV1), Duration.ofHours(1), true, Set.of(IncidentType.SECURITY)),
            new DueTime(
                    Duration.ofHours(36),
                    List.of(new SeverityTime(Severity.SEV1, Duration.ofHours(36))),
                    new BusinessHours(
                            ZoneId.of("Europe/Berlin"),
                            LocalTime.of(9, 0),
                            LocalTime.of(17, 0),
                            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                            Set.of(APRIL)),
                    Duration.ofHours(12)),
            new ApprovalRule(2, Approvers.NOT_AUTHOR),
            Set.of(SectionName.of("background")),
            Set.of(ReadinessRule.CAUSE_MISSING),
            new ActionTimes(List.of(new SeverityDays(Severity.SEV1, 5)), 10, 2, 7),
            new Wording(
                    List.of(new GlossaryTerm("canary", "The first country that gets a change.", "first country")),
                    List.of(new PublicName("checkout", "Our shop")),
                    List.of(new MessageTemplate("sorry", Audience.CUSTOMER, "We are sorry."))));
    private static final Policy POLICY_WITHOUT_ACTION_ITEMS = new Policy(
            POLICY.severities(),
            POLICY.mandatory(),
            POLICY.dueTime(),
            POLICY.approval(),
            POLICY.requiredSections(),
            POLICY.blocking());
    private static final Policy MINIMAL_POLICY = new Policy(
            List.of(),
            new Mandatory(Set.of(), null, false, Set.of()),
            new DueTime(Duration.ofHours(36), List.of(), null, Duration.ofHours(12)),
            new ApprovalRule(1, Approvers.ANYBODY),
            Set.of(),
            Set.of());
    private static final PatternReviewId REVIEW = PatternReviewId.of("e1000000-0000-4000-8000-000000000001");
    private static final PatternFindingId FOUND = PatternFindingId.of("e2000000-0000-4000-8000-000000000001");
    private static final PatternDecisionId DECIDED = PatternDecisionId.of("e3000000-0000-4000-8000-000000000001");
    private static final ReviewedPeriod QUARTER =
            new ReviewedPeriod(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
    private static final PatternReviewPlan PLAN = new PatternReviewPlan(
            "First quarter of 2026",
            QUARTER,
            new PatternScope(
                    List.of(CategoryId.of("change")),
                    List.of(CategoryId.of("process")),
                    List.of("checkout"),
                    List.of("payments"),
                    List.of(Severity.SEV1, Severity.SEV2),
                    List.of(IncidentType.OUTAGE),
                    List.of(DetectionMethod.CUSTOMER_REPORT),
                    List.of(TriggerKind.CONFIGURATION_PUSH),
                    List.of(FactorClass.TECHNICAL),
                    List.of(FactorRole.TRIGGERED),
                    List.of(CauseKind.ROOT_CAUSE)),
            LocalDate.of(2026, 4, 15),
            OWNED_BY_PAYMENTS,
            PatternReviewId.of("e1000000-0000-4000-8000-000000000000"));
    private static final PatternReviewPlan MINIMAL_PLAN = new PatternReviewPlan(
            "First quarter of 2026", QUARTER, PatternScope.EVERYTHING, LocalDate.of(2026, 4, 15), null, null);
    private static final PatternFinding UNSTAGED = new PatternFinding(
            "Changes go out without a stage.", PatternId.of("Y2F0ZWdvcnk9Y2hhbmdlH3NlcnZpY2U"), 4711L, List.of(REPORT));
    private static final PatternFinding NOTHING = new PatternFinding("Nothing came back.", null, null, List.of());
    private static final PatternDecision STAGES = new PatternDecision("Every change is staged.", List.of(FOUND));
    private static final PatternConclusion CONCLUSION =
            new PatternConclusion("Changes are the weak place.", LocalDate.of(2026, 7, 15));
    private static final ResultingAction RESULT = new ResultingAction(REPORT, ITEM, DECIDED);
    private static final FindingId CHAIN = FindingId.of("c3000000-0000-4000-8000-000000000002");
    private static final Impact IMPACT = new Impact(
            ImpactDimension.CUSTOMER,
            "failed payments",
            new Amount(new BigDecimal("3200"), "payments", null),
            true,
            "Of small shops, mostly.");
    private static final Impact MINIMAL_IMPACT =
            new Impact(ImpactDimension.REPUTATIONAL, null, null, false, "People talk.");
    private static final Symptom SYMPTOM = new Symptom("The checkout answers with an error.", at("14:02"));
    private static final Symptom MINIMAL_SYMPTOM = new Symptom("The checkout answers with an error.", null);
    private static final Cause CAUSE = new Cause(
            CauseKind.ROOT_CAUSE,
            true,
            "The fallback was never tried out.",
            CategoryId.of("process-missing-test"),
            FactorClass.ORGANISATIONAL,
            FactorRole.ENABLED,
            FishboneBranch.PROCESS,
            new PromotedAnswer(CHAIN, 2),
            List.of(FINDING));
    private static final Cause MINIMAL_CAUSE = new Cause(
            CauseKind.CONTRIBUTING_FACTOR,
            false,
            "Nobody was told.",
            CategoryId.UNKNOWN,
            null,
            null,
            null,
            null,
            List.of());
    private static final CausalLink CAUSAL_LINK = new CausalLink(FINDING, CHAIN, "As nobody knew.");
    private static final CausalLink MINIMAL_CAUSAL_LINK = new CausalLink(FINDING, CHAIN, null);
    private static final WhyChain WHY_CHAIN = new WhyChain(
            WhyFocus.SAFEGUARD,
            List.of(
                    new Why("Why did nothing stop it?", "The fallback failed."),
                    new Why("Why?", "It was never tried out.")));
    private static final Barrier BARRIER =
            new Barrier("The fallback of the checkout", BarrierOutcome.FAILED, "Its certificate had ended.", FINDING);
    private static final Barrier MINIMAL_BARRIER = new Barrier("A review", BarrierOutcome.ABSENT, null, null);
    private static final PrecedingChange PRECEDING_CHANGE =
            new PrecedingChange("Release 42 went out.", at("13:55"), FINDING);
    private static final PrecedingChange MINIMAL_PRECEDING_CHANGE =
            new PrecedingChange("Release 42 went out.", at("13:55"), null);
    private static final ResolutionStep RESOLUTION_STEP =
            new ResolutionStep(at("15:10"), "Rolled release 42 back.", "It came just before.", StepOutcome.WORKED);
    private static final ResolutionStep MINIMAL_RESOLUTION_STEP =
            new ResolutionStep(at("15:10"), "Rolled release 42 back.", null, StepOutcome.UNKNOWN);
    private static final Mitigator MITIGATOR = new Mitigator(
            MitigatorKind.REDUNDANCY,
            "A second provider took half of the payments.",
            "Half of the shops noticed nothing.",
            new Amount(new BigDecimal("12000.5"), null, Currency.getInstance("EUR")));
    private static final Mitigator MINIMAL_MITIGATOR = new Mitigator(MitigatorKind.OTHER, "It was Sunday.", null, null);
    private static final Lesson LESSON = new Lesson(LessonKind.WENT_WELL, "The roll-back took four minutes.");
    private static final Evidence EVIDENCE = new Evidence(
            EvidenceKind.LOG_METRIC,
            "Appendix A: error rate",
            "One payment in five fails.",
            "https://wall.example.org/7",
            at("14:00"),
            at("15:30"),
            List.of(ALERT));
    private static final Evidence MINIMAL_EVIDENCE =
            new Evidence(EvidenceKind.INTERVIEW, "Appendix B", null, null, null, null, List.of());
    private static final Perspective PERSPECTIVE =
            new Perspective(new Author("ada", ADA), "I thought of the network first.", true);
    private static final Category TYPO =
            new Category(CategoryId.of("change-typo"), "Typo", CategoryId.of("change"), "A slip of the hand", null);

    static final Map<String, DomainEvent> BY_NAME = Map.ofEntries(
            entry("ImpactRecorded", new ImpactRecorded(REPORT, FINDING, IMPACT)),
            entry("ImpactCorrected", new ImpactCorrected(REPORT, FINDING, MINIMAL_IMPACT, IMPACT, REASON)),
            entry("ImpactWithdrawn", new ImpactWithdrawn(REPORT, FINDING, IMPACT, REASON)),
            entry("ImpactRecorded.minimal", new ImpactRecorded(REPORT, FINDING, MINIMAL_IMPACT)),
            entry("SymptomRecorded", new SymptomRecorded(REPORT, FINDING, SYMPTOM)),
            entry("SymptomCorrected", new SymptomCorrected(REPORT, FINDING, MINIMAL_SYMPTOM, SYMPTOM, REASON)),
            entry("SymptomWithdrawn", new SymptomWithdrawn(REPORT, FINDING, SYMPTOM, REASON)),
            entry("SymptomRecorded.minimal", new SymptomRecorded(REPORT, FINDING, MINIMAL_SYMPTOM)),
            entry("CauseRecorded", new CauseRecorded(REPORT, FINDING, CAUSE)),
            entry("CauseCorrected", new CauseCorrected(REPORT, FINDING, MINIMAL_CAUSE, CAUSE, REASON)),
            entry("CauseWithdrawn", new CauseWithdrawn(REPORT, FINDING, CAUSE, REASON)),
            entry("CauseRecorded.minimal", new CauseRecorded(REPORT, FINDING, MINIMAL_CAUSE)),
            entry("CausalLinkRecorded", new CausalLinkRecorded(REPORT, FINDING, CAUSAL_LINK)),
            entry(
                    "CausalLinkCorrected",
                    new CausalLinkCorrected(REPORT, FINDING, MINIMAL_CAUSAL_LINK, CAUSAL_LINK, REASON)),
            entry("CausalLinkWithdrawn", new CausalLinkWithdrawn(REPORT, FINDING, CAUSAL_LINK, REASON)),
            entry("CausalLinkRecorded.minimal", new CausalLinkRecorded(REPORT, FINDING, MINIMAL_CAUSAL_LINK)),
            entry("WhyChainRecorded", new WhyChainRecorded(REPORT, FINDING, WHY_CHAIN)),
            entry("WhyChainCorrected", new WhyChainCorrected(REPORT, FINDING, WHY_CHAIN, WHY_CHAIN, REASON)),
            entry("WhyChainWithdrawn", new WhyChainWithdrawn(REPORT, FINDING, WHY_CHAIN, REASON)),
            entry("BarrierRecorded", new BarrierRecorded(REPORT, FINDING, BARRIER)),
            entry("BarrierCorrected", new BarrierCorrected(REPORT, FINDING, MINIMAL_BARRIER, BARRIER, REASON)),
            entry("BarrierWithdrawn", new BarrierWithdrawn(REPORT, FINDING, BARRIER, REASON)),
            entry("BarrierRecorded.minimal", new BarrierRecorded(REPORT, FINDING, MINIMAL_BARRIER)),
            entry("PrecedingChangeRecorded", new PrecedingChangeRecorded(REPORT, FINDING, PRECEDING_CHANGE)),
            entry(
                    "PrecedingChangeCorrected",
                    new PrecedingChangeCorrected(REPORT, FINDING, MINIMAL_PRECEDING_CHANGE, PRECEDING_CHANGE, REASON)),
            entry("PrecedingChangeWithdrawn", new PrecedingChangeWithdrawn(REPORT, FINDING, PRECEDING_CHANGE, REASON)),
            entry(
                    "PrecedingChangeRecorded.minimal",
                    new PrecedingChangeRecorded(REPORT, FINDING, MINIMAL_PRECEDING_CHANGE)),
            entry("ResolutionStepRecorded", new ResolutionStepRecorded(REPORT, FINDING, RESOLUTION_STEP)),
            entry(
                    "ResolutionStepCorrected",
                    new ResolutionStepCorrected(REPORT, FINDING, MINIMAL_RESOLUTION_STEP, RESOLUTION_STEP, REASON)),
            entry("ResolutionStepWithdrawn", new ResolutionStepWithdrawn(REPORT, FINDING, RESOLUTION_STEP, REASON)),
            entry(
                    "ResolutionStepRecorded.minimal",
                    new ResolutionStepRecorded(REPORT, FINDING, MINIMAL_RESOLUTION_STEP)),
            entry("MitigatorRecorded", new MitigatorRecorded(REPORT, FINDING, MITIGATOR)),
            entry("MitigatorCorrected", new MitigatorCorrected(REPORT, FINDING, MINIMAL_MITIGATOR, MITIGATOR, REASON)),
            entry("MitigatorWithdrawn", new MitigatorWithdrawn(REPORT, FINDING, MITIGATOR, REASON)),
            entry("MitigatorRecorded.minimal", new MitigatorRecorded(REPORT, FINDING, MINIMAL_MITIGATOR)),
            entry("LessonRecorded", new LessonRecorded(REPORT, FINDING, LESSON)),
            entry("LessonCorrected", new LessonCorrected(REPORT, FINDING, LESSON, LESSON, REASON)),
            entry("LessonWithdrawn", new LessonWithdrawn(REPORT, FINDING, LESSON, REASON)),
            entry("EvidenceRecorded", new EvidenceRecorded(REPORT, FINDING, EVIDENCE)),
            entry("EvidenceCorrected", new EvidenceCorrected(REPORT, FINDING, MINIMAL_EVIDENCE, EVIDENCE, REASON)),
            entry("EvidenceWithdrawn", new EvidenceWithdrawn(REPORT, FINDING, EVIDENCE, REASON)),
            entry("EvidenceRecorded.minimal", new EvidenceRecorded(REPORT, FINDING, MINIMAL_EVIDENCE)),
            entry("PerspectiveRecorded", new PerspectiveRecorded(REPORT, FINDING, PERSPECTIVE)),
            entry("PerspectiveCorrected", new PerspectiveCorrected(REPORT, FINDING, PERSPECTIVE, PERSPECTIVE, REASON)),
            entry("PerspectiveWithdrawn", new PerspectiveWithdrawn(REPORT, FINDING, PERSPECTIVE, REASON)),
            entry(
                    "CauseReclassified",
                    new CauseReclassified(
                            REPORT, FINDING, CategoryId.UNKNOWN, CategoryId.of("process-missing-test"), REASON)),
            entry(
                    "TriggerIdentified",
                    new TriggerIdentified(
                            REPORT,
                            new Trigger(TriggerKind.UNKNOWN, null),
                            new Trigger(TriggerKind.BINARY_PUSH, "Release 42"))),
            entry(
                    "TriggerIdentified.minimal",
                    new TriggerIdentified(REPORT, null, new Trigger(TriggerKind.UNKNOWN, null))),
            entry(
                    "SectionWritten",
                    new SectionWritten(REPORT, new Section(SectionName.of("aside"), "An aside", "It *rained*."))),
            entry(
                    "SectionWritten.minimal",
                    new SectionWritten(REPORT, new Section(SectionName.of("response"), null, "We answered."))),
            entry(
                    "OutlineChanged",
                    new OutlineChanged(
                            REPORT,
                            new Outline(List.of(new Outline.Entry(
                                    2,
                                    "Impact",
                                    Chapter.IMPACT,
                                    SectionName.of("impact"),
                                    List.of(UUID.fromString("a2000000-0000-4000-8000-000000000001"))))))),
            entry(
                    "OutlineChanged.minimal",
                    new OutlineChanged(
                            REPORT,
                            new Outline(List.of(new Outline.Entry(
                                    2, "Impact", Chapter.IMPACT, SectionName.of("impact"), List.of()))))),
            entry("ActionItemProposed", new ActionItemProposed(REPORT, ITEM, PROPOSAL)),
            entry("ActionItemProposed.minimal", new ActionItemProposed(REPORT, ITEM, MINIMAL_PROPOSAL)),
            entry("ActionItemAssigned", new ActionItemAssigned(REPORT, ITEM, OWNED_BY_ADA, OWNED_BY_PAYMENTS, APRIL)),
            entry(
                    "ActionItemAssigned.counted",
                    new ActionItemAssigned(REPORT, ITEM, OWNED_BY_ADA, OWNED_BY_PAYMENTS, APRIL)),
            entry("ActionItemAssigned.minimal", new ActionItemAssigned(REPORT, ITEM, null, OWNED_BY_ADA, APRIL)),
            entry("ActionItemStarted", new ActionItemStarted(REPORT, ITEM)),
            entry("ActionItemBlocked", new ActionItemBlocked(REPORT, ITEM, REASON)),
            entry("ActionItemUnblocked", new ActionItemUnblocked(REPORT, ITEM)),
            entry(
                    "ActionItemCompleted",
                    new ActionItemCompleted(REPORT, ITEM, "https://git.example.org/42", at("16:10"))),
            entry(
                    "ActionItemCompleted.minimal",
                    new ActionItemCompleted(REPORT, ITEM, "https://git.example.org/42", null)),
            entry("DeadlineApproached", new DeadlineApproached(REPORT, ITEM, APRIL)),
            entry("DeadlinePassed", new DeadlinePassed(REPORT, ITEM, APRIL)),
            entry("VerificationFellDue", new VerificationFellDue(REPORT, ITEM, APRIL)),
            entry("ExternalIssueLinked", new ExternalIssueLinked(REPORT, ITEM, ISSUE)),
            entry(
                    "ExternalIssueLinked.minimal",
                    new ExternalIssueLinked(REPORT, ITEM, new ExternalIssue("jira", "PAY-42", null))),
            entry("ExternalIssueUnlinked", new ExternalIssueUnlinked(REPORT, ITEM, ISSUE, REASON)),
            entry(
                    "ExternalStatusObserved",
                    new ExternalStatusObserved(
                            REPORT, ITEM, "jira", "PAY-42", new ExternalStatus("In Review", false, at("16:20")))),
            entry(
                    "ActionItemCorrected",
                    new ActionItemCorrected(REPORT, ITEM, PROPOSAL, PROPOSAL.withTitle("Try it every week"), REASON)),
            entry("DeadlineExtended", new DeadlineExtended(REPORT, ITEM, APRIL, APRIL.plusDays(7), REASON)),
            entry("ActionItemCancelled", new ActionItemCancelled(REPORT, ITEM, REASON, "Grace")),
            entry(
                    "ActionItemVerified",
                    new ActionItemVerified(REPORT, ITEM, new Verification(true, "No failure since.", "Grace"))),
            entry("RecurrenceDetected", new RecurrenceDetected(REPORT, AGAIN)),
            entry("RecurrenceWithdrawn", new RecurrenceWithdrawn(REPORT, AGAIN, REASON)),
            entry(
                    "ReportsRelated",
                    new ReportsRelated(REPORT, new Relation(AGAIN.againIn(), RelationKind.DUPLICATE_OF), REASON)),
            entry(
                    "ReportsRelated.minimal",
                    new ReportsRelated(REPORT, new Relation(AGAIN.againIn(), RelationKind.NOT_THE_SAME), null)),
            entry(
                    "RelationWithdrawn",
                    new RelationWithdrawn(REPORT, new Relation(AGAIN.againIn(), RelationKind.PART_OF), REASON)),
            entry("ActionItemReopened", new ActionItemReopened(REPORT, ITEM, ActionStatus.INEFFECTIVE, REASON)),
            entry("SectionRemoved", new SectionRemoved(REPORT, SectionName.of("aside"), REASON)),
            entry(
                    "DisplayZoneCorrected",
                    new DisplayZoneCorrected(REPORT, ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), REASON)),
            entry("DayCorrected", new DayCorrected(REPORT, APRIL, APRIL.plusDays(1), REASON)),
            entry("DayCorrected.minimal", new DayCorrected(REPORT, null, APRIL, REASON)),
            entry("TypeCorrected", new TypeCorrected(REPORT, IncidentType.OUTAGE, IncidentType.SECURITY, REASON)),
            entry("TitleCorrected", new TitleCorrected(REPORT, "Checkout down", "Checkout refuses cards", REASON)),
            entry(
                    "TitleCorrected.minimal",
                    new TitleCorrected(REPORT, "Checkout down", "Checkout refuses cards", null)),
            entry("TaxonomyFounded", new TaxonomyFounded(List.of(TYPO))),
            entry(
                    "TaxonomyFounded.minimal",
                    new TaxonomyFounded(List.of(new Category(CategoryId.UNKNOWN, "Unknown", null, null, null)))),
            entry("CategoryDefined", new CategoryDefined(TYPO, REASON)),
            entry("CategoryRenamed", new CategoryRenamed(CategoryId.of("change-typo"), "Typo", "Slip", REASON)),
            entry(
                    "CategoriesMerged",
                    new CategoriesMerged(CategoryId.of("change-typo"), CategoryId.of("change-configuration"), REASON)),
            entry(
                    "CategorySplit",
                    new CategorySplit(
                            CategoryId.of("change-typo"),
                            List.of(CategoryId.of("change-a"), CategoryId.of("change-b")),
                            REASON)),
            entry("CategoryRetired", new CategoryRetired(CategoryId.of("change-typo"), REASON)),
            entry("CategoryReinstated", new CategoryReinstated(CategoryId.of("change-typo"), REASON)),
            entry("AccessChanged", new AccessChanged(CLIENT, Set.of(Role.ANALYST), Set.of("billing"), REASON)),
            entry("ClientRegistered", new ClientRegistered(CLIENT, "Ada", Set.of(Role.RESPONDER), Set.of("payments"))),
            entry("ClientRevoked", new ClientRevoked(CLIENT, REASON)),
            entry(
                    "KeyIssued",
                    new KeyIssued(
                            CLIENT,
                            2,
                            HASH,
                            Instant.parse("2027-03-01T00:00:00Z"),
                            Instant.parse("2026-03-08T14:00:00Z"))),
            entry("IncidentDeclared.without-teams", new IncidentDeclared(REPORT, TEAMLESS_DECLARATION)),
            entry(
                    "ReportRestricted",
                    new ReportRestricted(REPORT, new Restriction(REASON, Set.of("ada"), Set.of("payments")))),
            entry(
                    "ReportRestricted.minimal",
                    new ReportRestricted(REPORT, new Restriction(REASON, Set.of(), Set.of()))),
            entry(
                    "RestrictedReportsRead",
                    new RestrictedReportsRead(
                            AccessId.of("a2000000-0000-4000-8000-000000000001"),
                            List.of(new ReportRead(REPORT, 7)),
                            "ListHistory")),
            entry("RestrictionLifted", new RestrictionLifted(REPORT, REASON)),
            entry("TeamAssigned", new TeamAssigned(REPORT, PAYMENTS)),
            entry("TeamReleased", new TeamReleased(REPORT, PAYMENTS, REASON)),
            entry("TeamReleased.minimal", new TeamReleased(REPORT, PAYMENTS, null)),
            entry("KeyIssued.minimal", new KeyIssued(CLIENT, 1, HASH, null, null)),
            entry("KeyRevoked", new KeyRevoked(CLIENT, 1, REASON)),
            entry("KeyUsed", new KeyUsed(CLIENT, 1, LocalDate.of(2026, 3, 1))),
            entry("ArchiveImported", new ArchiveImported(REPORT, "f1")),
            entry(
                    "CauseStated",
                    new CauseStated(REPORT, 1, new StatedCause("wiki", "release", "Nobody had tried it out."))),
            entry("CauseStated.minimal", new CauseStated(REPORT, 0, new StatedCause(null, null, null))),
            entry("DetectionRecorded", new DetectionRecorded(REPORT, BY_CALL, BY_ALERT)),
            entry("DetectionRecorded.minimal", new DetectionRecorded(REPORT, null, BY_ALERT)),
            entry(
                    "IncidentDeclared",
                    new IncidentDeclared(
                            REPORT,
                            DECLARATION.withRestriction(new Restriction(REASON, Set.of("ada"), Set.of("payments"))))),
            entry("IncidentDeclared.without-restriction", new IncidentDeclared(REPORT, DECLARATION)),
            entry("IncidentDeclared.minimal", new IncidentDeclared(REPORT, MINIMAL_DECLARATION)),
            entry(
                    "IncidentImported",
                    new IncidentImported(
                            REPORT,
                            new Origin("wiki", "post-mortem 7", "https://wiki.example.org/7", "Example Ltd"),
                            "fingerprint")),
            entry(
                    "IncidentImported.minimal",
                    new IncidentImported(REPORT, new Origin("wiki", "post-mortem 7", null, null), "fingerprint")),
            entry("KeyMarked", new KeyMarked(REPORT, ALERT)),
            entry("KeyUnmarked", new KeyUnmarked(REPORT, ALERT)),
            entry("LinkAdded", new LinkAdded(REPORT, CHAT)),
            entry("LinkAdded.minimal", new LinkAdded(REPORT, OTHER)),
            entry("LinkRemoved", new LinkRemoved(REPORT, CHAT, REASON)),
            entry("LinkRemoved.minimal", new LinkRemoved(REPORT, OTHER, null)),
            entry(
                    "MilestoneCorrected",
                    new MilestoneCorrected(
                            REPORT, MilestoneName.IMPACT_STARTED, at("14:00"), at("13:55"), REASON, ALERT)),
            entry(
                    "MilestoneCorrected.minimal",
                    new MilestoneCorrected(
                            REPORT, MilestoneName.IMPACT_STARTED, at("14:00"), at("13:55"), REASON, null)),
            entry("MilestoneRecorded", new MilestoneRecorded(REPORT, MilestoneName.DETECTED, at("14:05"), ALERT)),
            entry(
                    "MilestoneRecorded.minimal",
                    new MilestoneRecorded(REPORT, MilestoneName.DETECTED, at("14:05"), null)),
            entry(
                    "MilestoneWithdrawn",
                    new MilestoneWithdrawn(REPORT, MilestoneName.IMPACT_ENDED, at("15:30"), REASON, ALERT)),
            entry(
                    "MilestoneWithdrawn.minimal",
                    new MilestoneWithdrawn(REPORT, MilestoneName.IMPACT_ENDED, at("15:30"), REASON, null)),
            entry("RoleAssigned", new RoleAssigned(REPORT, ADA_LEADS)),
            entry("RoleReleased", new RoleReleased(REPORT, ADA_LEADS, REASON)),
            entry("RoleReleased.minimal", new RoleReleased(REPORT, ADA_LEADS, null)),
            entry("ServiceAffected", new ServiceAffected(REPORT, SHOPS)),
            entry("ServiceAffected.minimal", new ServiceAffected(REPORT, CHECKOUT)),
            entry("ServiceCleared", new ServiceCleared(REPORT, SHOPS, REASON)),
            entry("ServiceCleared.minimal", new ServiceCleared(REPORT, CHECKOUT, null)),
            entry(
                    "SeverityChanged",
                    new SeverityChanged(REPORT, Severity.SEV2, Severity.SEV1, "Now all payments fail.")),
            entry(
                    "SeverityChanged.minimal",
                    new SeverityChanged(REPORT, null, Severity.SEV1, "Now all payments fail.")),
            entry(
                    "StatusChanged",
                    new StatusChanged(REPORT, IncidentStatus.RESOLVED, IncidentStatus.INVESTIGATING, REASON)),
            entry(
                    "StatusChanged.minimal",
                    new StatusChanged(REPORT, IncidentStatus.TRIAGE, IncidentStatus.INVESTIGATING, null)),
            entry("TimelineEventCorrected", new TimelineEventCorrected(REPORT, ALERT, NOTE, ADA_ROLLS_BACK, REASON)),
            entry(
                    "TimelineEventCorrected.minimal",
                    new TimelineEventCorrected(REPORT, ALERT, ADA_ROLLED_BACK, NOTE, REASON)),
            entry("TimelineEventRecorded", new TimelineEventRecorded(REPORT, ALERT, ADA_ROLLS_BACK, true)),
            entry("TimelineEventRecorded.minimal", new TimelineEventRecorded(REPORT, ALERT, NOTE, false)),
            entry("TimelineEventWithdrawn", new TimelineEventWithdrawn(REPORT, ALERT, REASON)),
            entry(
                    "UpdateCorrected",
                    new UpdateCorrected(
                            REPORT,
                            UPDATE,
                            new Update("We are looking into it.", Audience.CUSTOMER, NEXT_UPDATE),
                            new Update("We look into it.", Audience.TECHNICAL),
                            REASON)),
            entry(
                    "UpdateCorrected.minimal",
                    new UpdateCorrected(
                            REPORT,
                            UPDATE,
                            new Update("We are looking into it.", Audience.CUSTOMER),
                            new Update("We look into it.", Audience.TECHNICAL),
                            REASON)),
            entry(
                    "UpdatePosted",
                    new UpdatePosted(
                            REPORT, UPDATE, new Update("We are looking into it.", Audience.CUSTOMER, NEXT_UPDATE))),
            entry(
                    "UpdatePosted.minimal",
                    new UpdatePosted(REPORT, UPDATE, new Update("We are looking into it.", Audience.TECHNICAL))),
            entry("PostmortemRequired", new PostmortemRequired(REPORT, REQUIRED)),
            entry(
                    "PostmortemRequired.minimal",
                    new PostmortemRequired(
                            REPORT, new Requirement(List.of(RequirementReason.SEVERITY), null, null, null, null, 0))),
            entry("PostmortemNoLongerRequired", new PostmortemNoLongerRequired(REPORT, 2)),
            entry("PostmortemDueSoon", new PostmortemDueSoon(REPORT, at("17:00"))),
            entry("PostmortemOverdue", new PostmortemOverdue(REPORT, at("17:00"))),
            entry("PostmortemWaived", new PostmortemWaived(REPORT, new Waiver(REASON, ADA))),
            entry("PostmortemReopened", new PostmortemReopened(REPORT, PostmortemStage.WAIVED, REASON)),
            entry(
                    "ReviewRequested",
                    new ReviewRequested(REPORT, List.of(OWNED_BY_ADA, OWNED_BY_PAYMENTS), APRIL, "ada", ADA, 2)),
            entry("ReviewRequested.minimal", new ReviewRequested(REPORT, List.of(OWNED_BY_ADA), null, "ada", ADA, 0)),
            entry("ReviewCancelled", new ReviewCancelled(REPORT, REASON)),
            entry("ReportApproved", new ReportApproved(REPORT, new Approval("ada", ADA, 42), true)),
            entry("ChangesRequested", new ChangesRequested(REPORT, ADA, REASON)),
            entry("ApprovalInvalidated", new ApprovalInvalidated(REPORT, 42, "TitleCorrected")),
            entry("ReportPublished", new ReportPublished(REPORT, 1, 42, HASH, 0)),
            entry("ReportPublished.without-accusing-wordings", new ReportPublished(REPORT, 1, 42, HASH, null)),
            entry("RevisionWithdrawn", new RevisionWithdrawn(REPORT, 1, REASON)),
            entry("PostmortemClosed", new PostmortemClosed(REPORT)),
            entry(
                    "AudienceTextApproved",
                    new AudienceTextApproved(REPORT, Audience.CUSTOMER, new Approval("grace", GRACE, 42))),
            entry("DistributionRecorded", new DistributionRecorded(REPORT, DISTRIBUTION, DISTRIBUTED)),
            entry(
                    "DistributionRecorded.minimal",
                    new DistributionRecorded(
                            REPORT,
                            DISTRIBUTION,
                            new ReportDistribution(
                                    Audience.TECHNICAL, DistributionChannel.CHAT, at("18:00"), null, null))),
            entry("DistributionWithdrawn", new DistributionWithdrawn(REPORT, DISTRIBUTION, REASON)),
            entry("MeetingRecorded", new MeetingRecorded(REPORT, MEETING, HELD)),
            entry("MeetingRecorded.minimal", new MeetingRecorded(REPORT, MEETING, HELD_ALONE)),
            entry("MeetingCorrected", new MeetingCorrected(REPORT, MEETING, HELD_ALONE, HELD, REASON)),
            entry("MeetingWithdrawn", new MeetingWithdrawn(REPORT, MEETING, REASON)),
            entry("CommentAdded", new CommentAdded(REPORT, COMMENT, COMMENTED, 42, "Which release was it?")),
            entry("CommentReplied", new CommentReplied(REPORT, COMMENT, REPLY, "That of 13:55.")),
            entry("CommentResolved", new CommentResolved(REPORT, COMMENT, "Answered.")),
            entry("CommentResolved.minimal", new CommentResolved(REPORT, COMMENT, null)),
            entry("CommentReopened", new CommentReopened(REPORT, COMMENT, REASON)),
            entry("AliasDeclared", new AliasDeclared(new Alias(DirectoryKind.SERVICE, "shop", "checkout"), REASON)),
            entry("AliasWithdrawn", new AliasWithdrawn(new Alias(DirectoryKind.TEAM, "tea", "kettles"), REASON)),
            entry("PolicyAdopted", new PolicyAdopted(POLICY, at("17:00"), REASON)),
            entry(
                    "PolicyAdopted.without-action-items",
                    new PolicyAdopted(POLICY_WITHOUT_ACTION_ITEMS, at("17:00"), REASON)),
            entry("PolicyAdopted.minimal", new PolicyAdopted(MINIMAL_POLICY, at("17:00"), REASON)),
            entry("PatternReviewScheduled", new PatternReviewScheduled(REVIEW, PLAN)),
            entry("PatternReviewScheduled.minimal", new PatternReviewScheduled(REVIEW, MINIMAL_PLAN)),
            entry(
                    "PatternReviewRescheduled",
                    new PatternReviewRescheduled(REVIEW, LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 30), REASON)),
            entry("PatternFindingRecorded", new PatternFindingRecorded(REVIEW, FOUND, UNSTAGED)),
            entry("PatternFindingRecorded.minimal", new PatternFindingRecorded(REVIEW, FOUND, NOTHING)),
            entry("PatternFindingCorrected", new PatternFindingCorrected(REVIEW, FOUND, NOTHING, UNSTAGED, REASON)),
            entry("PatternFindingWithdrawn", new PatternFindingWithdrawn(REVIEW, FOUND, UNSTAGED, REASON)),
            entry("PatternDecisionRecorded", new PatternDecisionRecorded(REVIEW, DECIDED, STAGES)),
            entry(
                    "PatternDecisionRecorded.minimal",
                    new PatternDecisionRecorded(REVIEW, DECIDED, new PatternDecision(STAGES.text(), List.of()))),
            entry("PatternDecisionWithdrawn", new PatternDecisionWithdrawn(REVIEW, DECIDED, STAGES, REASON)),
            entry("ResultingActionLinked", new ResultingActionLinked(REVIEW, RESULT)),
            entry(
                    "ResultingActionLinked.minimal",
                    new ResultingActionLinked(REVIEW, new ResultingAction(REPORT, ITEM, null))),
            entry("ResultingActionUnlinked", new ResultingActionUnlinked(REVIEW, RESULT, REASON)),
            entry("PatternReviewConcluded", new PatternReviewConcluded(REVIEW, CONCLUSION)),
            entry(
                    "PatternReviewConcluded.minimal",
                    new PatternReviewConcluded(REVIEW, new PatternConclusion(CONCLUSION.summary(), null))),
            entry("PatternReviewReopened", new PatternReviewReopened(REVIEW, CONCLUSION, REASON)),
            entry("PatternReviewCancelled", new PatternReviewCancelled(REVIEW, REASON)));

    private RecordedEvents() {}
}
