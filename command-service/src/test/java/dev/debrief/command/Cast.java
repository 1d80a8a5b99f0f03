package dev.debrief.command;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.policy.ActionTimes;
import dev.debrief.api.policy.ActionTimes.SeverityDays;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.Policy.Mandatory;
import dev.debrief.api.policy.PolicyVersions;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.policy.Wording;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.TimelineCommand.CorrectTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.WithdrawTimelineEvent;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventWithdrawn;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.policy.CurrentPolicy;
import dev.debrief.command.report.Report;
import dev.debrief.command.taxonomy.CurrentTaxonomy;
import dev.debrief.support.axon.ContentHash;
import dev.debrief.support.axon.EventReader;
import dev.debrief.support.language.LanguageChecker;
import dev.debrief.support.security.SingleKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** The one cast of all tests: on Sunday, 1 March 2026, from 14:00 on, the checkout refuses cards. It is told at 16:00. */
public final class Cast {

    public static final ZoneId UTC = ZoneId.of("UTC");
    public static final Instant NOW = Instant.parse("2026-03-01T16:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, UTC);

    public static final ReportId REPORT = ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e01");

    public static final String ADA = "Ada";
    public static final String GRACE = "Grace";

    public static final Service CHECKOUT = new Service("checkout", ServiceKind.SERVICE);
    public static final Link CHAT = new Link("https://chat.example.org/checkout", "The channel", LinkKind.CHAT);

    /** Two timeline events by which one can have learned of it, and two by which it can have ended. */
    public static final TimelineEventId ALERT = TimelineEventId.of("a1000000-0000-4000-8000-000000000001");

    public static final TimelineEventId COMPLAINT = TimelineEventId.of("a1000000-0000-4000-8000-000000000002");
    public static final TimelineEventId FAILOVER = TimelineEventId.of("a1000000-0000-4000-8000-000000000003");
    public static final TimelineEventId ROLLBACK = TimelineEventId.of("a1000000-0000-4000-8000-000000000004");

    /** The taxonomy as it comes with Debrief. */
    public static final CurrentTaxonomy AS_DELIVERED = () -> Taxonomy.DELIVERED;

    /** Ten days, for a promise of any severity but SEV1; near two days before, and to be seen whether it worked a week after. */
    private static final ActionTimes ACTION_TIMES =
            new ActionTimes(List.of(new SeverityDays(Severity.SEV1, 5)), 10, 2, 7);

    /** A policy that requires no post-mortem. */
    public static final CurrentPolicy POLICY = () -> new PolicyVersions(List.of(new PolicyVersion(
            0,
            new Policy(
                    List.of(),
                    new Mandatory(Set.of(), null, false, Set.of()),
                    Policy.DELIVERED.dueTime(),
                    Policy.DELIVERED.approval(),
                    Set.of(),
                    Policy.DELIVERED.blocking(),
                    ACTION_TIMES,
                    Wording.DELIVERED),
            Instant.EPOCH)));

    /** The hash of any content. */
    public static final String HASH = "0123456789abcdef".repeat(4);

    private static final LanguageChecker LANGUAGE = LanguageChecker.delivered();

    private static final ContentHash HASHES = (stream, version, counts) -> HASH;

    private static final Jackson3Serializer JSON = Jackson3Serializer.builder().build();

    /** Events by the name of their class. */
    public static final EventReader EVENTS = (name, revision, content) -> {
        if (JSON.deserialize(new SimpleSerializedObject<>(content, String.class, name, revision))
                instanceof DomainEvent event) {
            return event;
        }
        throw new SerializationException(name);
    };

    public static final String REASON = "The log says otherwise.";

    private Cast() {}

    /** A report under test. */
    public static FixtureConfiguration<Report> report() {
        return report(POLICY);
    }

    /** A report under test, under a policy. */
    public static FixtureConfiguration<Report> report(CurrentPolicy policy) {
        return new AggregateTestFixture<>(Report.class)
                .registerInjectableResource(CLOCK)
                .registerInjectableResource(AS_DELIVERED)
                .registerInjectableResource(policy)
                .registerInjectableResource(LANGUAGE)
                .registerInjectableResource(HASHES)
                .registerInjectableResource(EVENTS)
                .registerCommandDispatchInterceptor(
                        commands -> (index, command) -> command.andMetaData(SingleKey.ADMIN.metaData()));
    }

    /** A time of that Sunday, such as {@code 14:20}. */
    public static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + ":00Z");
    }

    /** What is said of the incident that began at 14:00. */
    public static Declaration declaration() {
        return declaration(at("14:00"));
    }

    public static Declaration declaration(@Nullable Instant occurredAt) {
        return new Declaration(
                "Checkout refuses cards",
                IncidentType.OUTAGE,
                Severity.SEV2,
                "One payment in five fails.",
                "Since the release of 13:55, card payments fail.",
                List.of(CHECKOUT),
                null,
                occurredAt,
                null,
                UTC,
                List.of(CHAT),
                List.of());
    }

    public static IncidentDeclared declared() {
        return new IncidentDeclared(REPORT, declaration());
    }

    public static IncidentDeclared declaredWithoutTime() {
        return new IncidentDeclared(REPORT, declaration(null));
    }

    public static TimelineEntry entry(TimelineKind kind, String time, String... actors) {
        return new TimelineEntry(kind, at(time), kind + " at " + time, List.of(actors), Confidence.UNVERIFIED, null);
    }

    public static RecordTimelineEvent record(TimelineEventId id, TimelineEntry entry) {
        return new RecordTimelineEvent(REPORT, id, entry, false);
    }

    public static TimelineEventRecorded recorded(TimelineEventId id, TimelineEntry entry) {
        return new TimelineEventRecorded(REPORT, id, entry, false);
    }

    public static CorrectTimelineEvent correct(TimelineEventId id, TimelineEntry entry) {
        return new CorrectTimelineEvent(REPORT, id, entry, REASON);
    }

    public static TimelineEventCorrected corrected(TimelineEventId id, TimelineEntry from, TimelineEntry to) {
        return new TimelineEventCorrected(REPORT, id, from, to, REASON);
    }

    public static WithdrawTimelineEvent withdraw(TimelineEventId id) {
        return new WithdrawTimelineEvent(REPORT, id, REASON);
    }

    public static TimelineEventWithdrawn eventWithdrawn(TimelineEventId id) {
        return new TimelineEventWithdrawn(REPORT, id, REASON);
    }

    /** A milestone that people have recorded themselves. */
    public static MilestoneRecorded stated(MilestoneName name, String time) {
        return new MilestoneRecorded(REPORT, name, at(time), null);
    }

    /** A milestone that people have corrected themselves. */
    public static MilestoneCorrected restated(MilestoneName name, String from, String to) {
        return new MilestoneCorrected(REPORT, name, at(from), at(to), REASON, null);
    }

    /** A milestone that takes its time from a timeline event. */
    public static MilestoneRecorded fed(MilestoneName name, String time, TimelineEventId by) {
        return new MilestoneRecorded(REPORT, name, at(time), by);
    }

    /** A milestone that takes another time from a timeline event. */
    public static MilestoneCorrected moved(MilestoneName name, String from, String to, TimelineEventId by) {
        return new MilestoneCorrected(REPORT, name, at(from), at(to), "The timeline has changed.", by);
    }
}
