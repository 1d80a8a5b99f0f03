package dev.debrief.query.postmortem;

import static dev.debrief.query.Cast.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.Policy.DueTime;
import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemRequired;
import dev.debrief.api.postmortem.PostmortemView;
import dev.debrief.api.postmortem.PostmortemView.NewerPolicy;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.RequirementReason;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportQuery.FindReport;
import dev.debrief.query.Recorded;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** A report keeps the policy that applied to it, and tells when a newer one judges otherwise. */
class NewerPolicyTest {

    private static final ReportId REQUIRED = ReportId.of(new UUID(0, 1).toString());
    private static final ReportId NOT_REQUIRED = ReportId.of(new UUID(0, 2).toString());
    private static final Instant RESOLVED = Instant.parse("2026-03-01T15:00:00Z");

    @Test
    void under_the_policy_that_applied_nothing_is_told() {
        try (RunningViews views = views()) {
            assertThat(postmortem(views, REQUIRED).newerPolicy()).isNull();
            assertThat(postmortem(views, NOT_REQUIRED).newerPolicy()).isNull();
        }
    }

    @Test
    void a_newer_policy_with_another_due_time_or_other_conditions_is_told() {
        try (RunningViews views = views()) {
            adopt(views, 0, policy(Policy.DELIVERED.mandatory(), Duration.ofDays(1)));
            assertThat(postmortem(views, REQUIRED).newerPolicy())
                    .isEqualTo(
                            new NewerPolicy(1, List.of(RequirementReason.SEVERITY), RESOLVED.plus(Duration.ofDays(1))));
            assertThat(postmortem(views, NOT_REQUIRED).newerPolicy()).isNull();

            Policy.Mandatory all = new Policy.Mandatory(EnumSet.of(Severity.SEV4), null, false, Set.of());
            adopt(views, 1, policy(all, Duration.ofDays(2)));
            assertThat(postmortem(views, REQUIRED).newerPolicy()).isEqualTo(new NewerPolicy(2, List.of(), null));
            assertThat(postmortem(views, NOT_REQUIRED).newerPolicy())
                    .isEqualTo(
                            new NewerPolicy(2, List.of(RequirementReason.SEVERITY), RESOLVED.plus(Duration.ofDays(2))));
            assertThat(postmortem(views, REQUIRED).policyVersion()).isEqualTo(2);
        }
    }

    private static PostmortemView postmortem(RunningViews views, ReportId report) {
        return views.ask(new FindReport(report, AsOf.NOW, false)).postmortem();
    }

    private static Policy policy(Policy.Mandatory mandatory, Duration after) {
        Policy delivered = Policy.DELIVERED;
        return new Policy(
                delivered.severities(),
                mandatory,
                new DueTime(after, List.of(), null, Duration.ofHours(12)),
                delivered.approval(),
                delivered.requiredSections(),
                delivered.blocking());
    }

    private static void adopt(RunningViews views, long version, Policy policy) {
        views.publishMessages(List.of(new GenericDomainEventMessage<>(
                "PostmortemPolicy",
                Policy.ID,
                version,
                new PolicyAdopted(policy, RESOLVED.plusSeconds(60), "Because."))));
        RunningViews.await(() -> !views.isBehind());
    }

    private static RunningViews views() {
        Instant due = RESOLVED.plus(Duration.ofDays(2));
        List<Recorded> story = new ArrayList<>();
        story.addAll(resolved(
                0,
                REQUIRED,
                Severity.SEV2,
                List.of(new PostmortemRequired(
                        REQUIRED,
                        new Requirement(
                                List.of(RequirementReason.SEVERITY),
                                null,
                                due,
                                null,
                                due.minus(Duration.ofHours(12)),
                                0)))));
        story.addAll(resolved(story.size(), NOT_REQUIRED, Severity.SEV4, List.of()));
        return RunningViews.caughtUp(Stores.holding(story).only("postmortem"), new Random(1));
    }

    private static List<Recorded> resolved(long position, ReportId id, Severity severity, List<ReportEvent> more) {
        List<ReportEvent> events = new ArrayList<>(List.of(
                new IncidentDeclared(
                        id,
                        new Declaration(
                                "Checkout answers errors",
                                IncidentType.OUTAGE,
                                severity,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                ZoneOffset.UTC,
                                List.of(),
                                List.of())),
                new StatusChanged(id, IncidentStatus.TRIAGE, IncidentStatus.RESOLVED, null),
                new MilestoneRecorded(id, MilestoneName.RESOLVED, RESOLVED, null)));
        events.addAll(more);
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            recorded.add(new Recorded(position + i, i, RESOLVED.plusSeconds(i), ADA, events.get(i)));
        }
        return recorded;
    }
}
