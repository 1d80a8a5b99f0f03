package dev.debrief.command.report;

import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.CHAT;
import static dev.debrief.command.Cast.CHECKOUT;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.UTC;
import static dev.debrief.command.Cast.at;
import static java.util.Map.entry;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.Role;
import dev.debrief.api.audit.AccessEvent.RestrictedReportsRead;
import dev.debrief.api.audit.AccessId;
import dev.debrief.api.audit.Read;
import dev.debrief.api.clients.ClientEvent.AccessChanged;
import dev.debrief.api.clients.ClientEvent.ClientRegistered;
import dev.debrief.api.clients.ClientEvent.ClientRevoked;
import dev.debrief.api.clients.ClientEvent.KeyIssued;
import dev.debrief.api.clients.ClientEvent.KeyRevoked;
import dev.debrief.api.clients.ClientEvent.KeyUsed;
import dev.debrief.api.clients.ClientId;
import dev.debrief.api.importing.ImportEvent.CauseStated;
import dev.debrief.api.importing.ImportEvent.IncidentImported;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkEvent.LinkAdded;
import dev.debrief.api.links.LinkEvent.LinkRemoved;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.PeopleEvent.RoleReleased;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
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
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRetracted;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.updates.Audience;
import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateEvent.UpdatePosted;
import dev.debrief.api.updates.UpdateId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each recorded form under {@code recorded-events} means. A minimal one lacks all that an event may lack. */
final class RecordedEvents {

    private static final ClientId CLIENT = ClientId.of("11000000-0000-4000-8000-000000000001");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final UpdateId UPDATE = UpdateId.of("b1000000-0000-4000-8000-000000000001");
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

    static final Map<String, DomainEvent> BY_NAME = Map.ofEntries(
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
                            List.of(new Read(REPORT, 7)),
                            "ListHistory")),
            entry("RestrictionLifted", new RestrictionLifted(REPORT, REASON)),
            entry("TeamAssigned", new TeamAssigned(REPORT, PAYMENTS)),
            entry("TeamReleased", new TeamReleased(REPORT, PAYMENTS, REASON)),
            entry("TeamReleased.minimal", new TeamReleased(REPORT, PAYMENTS, null)),
            entry("KeyIssued.minimal", new KeyIssued(CLIENT, 1, HASH, null, null)),
            entry("KeyRevoked", new KeyRevoked(CLIENT, 1, REASON)),
            entry("KeyUsed", new KeyUsed(CLIENT, 1, LocalDate.of(2026, 3, 1))),
            entry(
                    "CauseStated",
                    new CauseStated(REPORT, 1, new StatedCause("wiki", "release", "Nobody had tried it out."))),
            entry("CauseStated.minimal", new CauseStated(REPORT, 0, new StatedCause(null, null, null))),
            entry("DetectionRecorded", new DetectionRecorded(REPORT, BY_CALL, BY_ALERT)),
            entry("DetectionRecorded.minimal", new DetectionRecorded(REPORT, null, BY_ALERT)),
            entry("IncidentDeclared", new IncidentDeclared(REPORT, DECLARATION)),
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
                    new TimelineEventCorrected(REPORT, ALERT, ADA_ROLLS_BACK, NOTE, REASON)),
            entry("TimelineEventRecorded", new TimelineEventRecorded(REPORT, ALERT, ADA_ROLLS_BACK, true)),
            entry("TimelineEventRecorded.minimal", new TimelineEventRecorded(REPORT, ALERT, NOTE, false)),
            entry("TimelineEventRetracted", new TimelineEventRetracted(REPORT, ALERT, REASON)),
            entry(
                    "UpdatePosted",
                    new UpdatePosted(REPORT, UPDATE, new Update("We are looking into it.", Audience.CUSTOMER))),
            entry(
                    "UpdatePosted.minimal",
                    new UpdatePosted(REPORT, UPDATE, new Update("We are looking into it.", Audience.TECHNICAL))));

    private RecordedEvents() {}
}
