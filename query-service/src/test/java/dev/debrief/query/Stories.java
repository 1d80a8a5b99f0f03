package dev.debrief.query;

import static dev.debrief.query.Cast.ADA;
import static dev.debrief.query.Cast.ALAN;
import static dev.debrief.query.Cast.BERLIN;
import static dev.debrief.query.Cast.CHECKOUT;
import static dev.debrief.query.Cast.FRIDAY;
import static dev.debrief.query.Cast.GRACE;
import static dev.debrief.query.Cast.SEARCH;
import static dev.debrief.query.Cast.SUPPORT;

import dev.debrief.api.Actor;
import dev.debrief.api.actions.ActionArea;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemEvent;
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
import dev.debrief.api.actions.ExternalIssue;
import dev.debrief.api.actions.ExternalStatus;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.actions.Verification;
import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentEvent.OutlineChanged;
import dev.debrief.api.document.Outline;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.TriggerEvent.TriggerIdentified;
import dev.debrief.api.findings.TriggerKind;
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
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.PeopleEvent.RoleReleased;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceWithdrawn;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.relations.RelationEvent.RelationWithdrawn;
import dev.debrief.api.relations.RelationEvent.ReportsRelated;
import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.taxonomy.CategoryId;
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
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.updates.Audience;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateEvent.UpdateCorrected;
import dev.debrief.api.updates.UpdateEvent.UpdatePosted;
import dev.debrief.api.updates.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stories of a few reports as the store could hold them: random, with any event that can follow. */
public final class Stories {

    private static final List<Actor> ACTORS = List.of(ADA, GRACE, ALAN);
    private static final List<Service> SERVICES = List.of(CHECKOUT, SEARCH, SUPPORT);
    private static final List<Team> TEAMS = List.of(new Team("payments"), new Team("search"), new Team("support"));
    private static final List<String> KEYS = List.of("PAY-1", "PAY-2");
    private static final List<String> ADDRESSES =
            List.of("https://chat.example/1", "https://wall.example/2", "https://tickets.example/3");
    private static final List<ZoneId> ZONES = List.of(ZoneOffset.UTC, BERLIN);

    private static final List<SectionName> SECTIONS =
            Stream.of("description", "response", "aside").map(SectionName::of).toList();

    private final Random random;
    private final Predicate<ReportEvent> matters;
    private final RandomFindings findings;
    private final RandomPostmortems postmortems;
    private final Map<ReportId, NaiveReport> reports = new LinkedHashMap<>();
    private final Map<ReportId, Long> versions = new LinkedHashMap<>();
    private Instant now = FRIDAY;
    private int sayings;

    private Stories(Random random, Predicate<ReportEvent> matters) {
        this.random = random;
        this.matters = matters;
        this.findings = new RandomFindings(random, this::text);
        this.postmortems = new RandomPostmortems(random, this::text);
    }

    /** So many events of so many reports. Now and then, two are recorded in the same millisecond. */
    public static List<Recorded> of(Random random, int reports, int events) {
        return of(random, reports, events, event -> true);
    }

    /** The same, most of it about what matters. */
    public static List<Recorded> of(Random random, int reports, int events, Predicate<ReportEvent> matters) {
        Stories stories = new Stories(random, matters);
        List<ReportId> ids =
                Stream.generate(() -> new ReportId(stories.id())).limit(reports).toList();
        List<Recorded> told = new ArrayList<>();
        for (int position = 0; position < events; position++) {
            told.add(stories.next(position, stories.any(ids)));
        }
        return told;
    }

    private Recorded next(long position, ReportId id) {
        NaiveReport report = reports.computeIfAbsent(id, unknown -> new NaiveReport());
        long version = versions.merge(id, 0L, (last, first) -> last + 1);
        ReportEvent event = version == 0 ? new IncidentDeclared(id, declaration()) : anyOf(possible(id, report));
        now = now.plusMillis(random.nextInt(3) * 40_000L);
        Recorded recorded = new Recorded(position, version, now, any(ACTORS), event);
        report.take(recorded);
        return recorded;
    }

    private ReportEvent anyOf(List<ReportEvent> possible) {
        List<ReportEvent> mattering = possible.stream().filter(matters).toList();
        return any(mattering.isEmpty() || random.nextInt(10) == 0 ? possible : mattering);
    }

    private Declaration declaration() {
        Severity severity = maybe(any(Severity.values()));
        Declaration open = new Declaration(
                text(),
                any(IncidentType.values()),
                severity,
                severity == null ? null : maybe(text()),
                maybe(text()),
                List.of(any(SERVICES), any(SERVICES)),
                maybe(detection()),
                maybe(earlier()),
                maybe(LocalDate.of(2026, 3, 1 + random.nextInt(6))),
                any(ZONES),
                List.of(link()),
                List.of(any(TEAMS)));
        return open.withRestriction(random.nextInt(4) == 0 ? restriction() : null);
    }

    private Restriction restriction() {
        return new Restriction(
                text(), Set.of(any(ACTORS).id()), Set.of(any(TEAMS).name()));
    }

    /** One event of each kind that can follow. */
    private List<ReportEvent> possible(ReportId id, NaiveReport report) {
        List<ReportEvent> events = new ArrayList<>();
        IncidentStatus status =
                report.all(StatusPart.class).findFirst().orElseThrow().status();
        Severity severity = report.all(SeverityPart.class)
                .map(SeverityPart::severity)
                .findFirst()
                .orElse(null);
        events.add(new StatusChanged(id, status, any(status.next()), maybe(text())));
        events.add(new SeverityChanged(id, severity, any(Severity.values()), text()));
        events.add(new DetectionRecorded(
                id, report.all(Detection.class).findFirst().orElse(null), detection()));
        if (report.all(Origin.class).findAny().isEmpty()) {
            events.add(
                    new IncidentImported(id, new Origin("archive", text(), null, maybe("Analytical Engines")), text()));
        }
        events.add(new ArchiveImported(id, text()));
        events.add(new CauseStated(
                id, (int) report.all(StatedCause.class).count(), new StatedCause(null, maybe("dns"), text())));
        some(report.all(PostedUpdate.class))
                .ifPresent(update -> events.add(new UpdateCorrected(
                        id,
                        update.id(),
                        new Update(update.text(), update.audience()),
                        new Update(text(), any(Audience.values())),
                        text())));
        events.add(new UpdatePosted(id, new UpdateId(id()), new Update(text(), any(Audience.values()))));
        events.add(new TimelineEventRecorded(id, new TimelineEventId(id()), entry(), random.nextBoolean()));
        events.add(new LinkAdded(id, link()));
        some(report.all(Link.class)).ifPresent(link -> events.add(new LinkRemoved(id, link, maybe(text()))));
        Service service = any(SERVICES);
        events.add(
                report.all(Service.class).anyMatch(service::equals)
                        ? new ServiceCleared(id, service, maybe(text()))
                        : new ServiceAffected(id, service));
        Team team = any(TEAMS);
        events.add(
                report.all(Team.class).anyMatch(team::equals)
                        ? new TeamReleased(id, team, maybe(text()))
                        : new TeamAssigned(id, team));
        events.add(new ReportRestricted(id, restriction()));
        some(report.all(Restriction.class)).ifPresent(lifted -> events.add(new RestrictionLifted(id, text())));
        RoleAssignment role = new RoleAssignment(any(ACTORS).name(), any(ResponseRole.values()));
        if (report.all(RoleAssignment.class).noneMatch(role::equals)) {
            events.add(new RoleAssigned(id, role));
        }
        some(report.all(RoleAssignment.class)).ifPresent(held -> events.add(new RoleReleased(id, held, maybe(text()))));
        events.add(new TitleCorrected(id, "Title", text(), maybe(text())));
        report.all(HeadlinePart.class).findFirst().ifPresent(headline -> headlineEvents(id, headline, events));
        events.add(new SectionWritten(id, new Section(any(SECTIONS), null, text())));
        some(report.all(Section.class))
                .ifPresent(section -> events.add(new SectionRemoved(id, section.name(), text())));
        events.add(new OutlineChanged(
                id, new Outline(List.of(new Outline.Entry(2, text(), Chapter.IMPACT, null, List.of())))));
        events.add(new TriggerIdentified(id, null, new Trigger(any(TriggerKind.values()), text())));
        events.addAll(postmortems.possible(id, report));
        findingEvents(id, report, events);
        actionEvents(id, report, events);
        issueEvents(id, report, events);
        recurrenceEvents(id, report, events);
        relationEvents(id, report, events);
        milestoneEvents(id, report, any(MilestoneName.values()), events);
        milestoneEvents(id, report, MilestoneName.IMPACT_STARTED, events);
        some(report.all(TimelineItem.class).filter(item -> item.withdrawal() == null))
                .ifPresent(item -> {
                    events.add(new TimelineEventCorrected(id, item.id(), item.entry(), entry(), text()));
                    events.add(new TimelineEventWithdrawn(id, item.id(), text()));
                    events.add(item.key() ? new KeyUnmarked(id, item.id()) : new KeyMarked(id, item.id()));
                });
        return events;
    }

    private void findingEvents(ReportId id, NaiveReport report, List<ReportEvent> events) {
        events.add(findings.any().recorded(id, findings.id()));
        events.add(findings.cause().recorded(id, findings.id()));
        some(report.parts().keySet().stream().filter(key -> key.kind().isFinding()))
                .ifPresent(key -> {
                    FindingId finding = FindingId.of(key.id());
                    Finding says =
                            (Finding) Objects.requireNonNull(report.parts().get(key));
                    events.add(findings.other(says).corrected(id, finding, says, text()));
                    events.add(says.withdrawn(id, finding, text()));
                });
        some(report.parts().entrySet().stream().filter(part -> part.getKey().kind() == PartKind.CAUSE))
                .ifPresent(part -> {
                    CategoryId category = ((Cause) part.getValue()).category();
                    events.add(new CauseReclassified(
                            id, FindingId.of(part.getKey().id()), category, findings.categoryBut(category), text()));
                });
    }

    private Proposal corrected(Proposal proposal, List<FindingId> addresses) {
        return proposal.withTitle(text()).withAddresses(addresses);
    }

    /** A correction never says what is recorded already: the report sees to it. */
    private void headlineEvents(ReportId id, HeadlinePart now, List<ReportEvent> events) {
        IncidentType type = any(IncidentType.values());
        ZoneId zone = ZoneId.of(any(new String[] {"Europe/Berlin", "UTC", "Asia/Tokyo"}));
        LocalDate day = LocalDate.of(2026, 3, 1 + random.nextInt(20));
        List<ReportEvent> corrections = new ArrayList<>();
        if (type != now.type()) {
            corrections.add(new TypeCorrected(id, now.type(), type, text()));
        }
        if (!zone.equals(now.displayZone())) {
            corrections.add(new DisplayZoneCorrected(id, now.displayZone(), zone, text()));
        }
        if (!day.equals(now.occurredOn())) {
            corrections.add(new DayCorrected(id, now.occurredOn(), day, text()));
        }
        some(corrections.stream()).ifPresent(events::add);
    }

    private void actionEvents(ReportId id, NaiveReport report, List<ReportEvent> events) {
        events.add(new ActionItemProposed(
                id,
                new ActionItemId(id()),
                new Proposal(
                        text(),
                        text(),
                        any(ActionType.values()),
                        any(ActionCategory.values()),
                        null,
                        any(Priority.values()),
                        addressed(report),
                        maybe(text()),
                        maybe(any(ActionArea.values())),
                        null)));
        List<ActionItem> items = report.all(ActionItem.class).toList();
        some(items.stream().skip(Math.max(0, items.size() - 4))).ifPresent(item -> {
            LocalDate day = LocalDate.of(2026, 4, 1 + random.nextInt(28));
            Owner owner = new Owner(text(), null);
            events.add(
                    item.owner() == null
                            ? new ActionItemAssigned(id, item.id(), null, owner, day)
                            : new DeadlineExtended(id, item.id(), day, day.plusDays(2), text()));
            List<ActionItemEvent> possible = List.of(
                    new ActionItemAssigned(id, item.id(), item.owner(), owner, day),
                    new ActionItemCorrected(
                            id, item.id(), item.proposal(), corrected(item.proposal(), addressed(report)), text()),
                    new ActionItemStarted(id, item.id()),
                    new ActionItemBlocked(id, item.id(), text()),
                    new ActionItemUnblocked(id, item.id()),
                    new ActionItemCompleted(id, item.id(), text(), maybe(earlier())),
                    new DeadlineApproached(id, item.id(), day),
                    new DeadlinePassed(id, item.id(), day),
                    new VerificationFellDue(id, item.id(), day),
                    new ExternalIssueLinked(id, item.id(), issue()),
                    new ActionItemCancelled(id, item.id(), text(), text()),
                    new ActionItemVerified(id, item.id(), new Verification(random.nextBoolean(), text(), text())),
                    new ActionItemReopened(id, item.id(), ActionStatus.COMPLETED, text()));
            some(possible.stream().filter(event -> !event.evolve(item).equals(item) && isWay(item, event.evolve(item))))
                    .ifPresent(events::add);
        });
    }

    private void issueEvents(ReportId id, NaiveReport report, List<ReportEvent> events) {
        some(report.all(ActionItem.class).filter(item -> !item.issues().isEmpty()))
                .ifPresent(item -> {
                    ExternalIssue issue = any(item.issues()).issue();
                    events.add(new ExternalIssueUnlinked(id, item.id(), issue, text()));
                    events.add(new ExternalStatusObserved(
                            id,
                            item.id(),
                            issue.system(),
                            issue.key(),
                            new ExternalStatus(text(), random.nextBoolean(), earlier())));
                });
    }

    private void recurrenceEvents(ReportId id, NaiveReport report, List<ReportEvent> events) {
        some(report.all(ActionItem.class))
                .ifPresent(item -> events.add(new RecurrenceDetected(
                        id,
                        new Recurrence(
                                item.id(),
                                findings.id(),
                                earlier(),
                                new ReportId(id()),
                                findings.id(),
                                earlier(),
                                findings.category()))));
        some(report.all(Recurrence.class))
                .ifPresent(recurrence -> events.add(new RecurrenceWithdrawn(id, recurrence, text())));
    }

    private void relationEvents(ReportId id, NaiveReport report, List<ReportEvent> events) {
        boolean counted =
                report.all(Relation.class).anyMatch(relation -> relation.kind().isCountedWithOther());
        RelationKind kind = counted ? RelationKind.SAME : any(RelationKind.values());
        events.add(new ReportsRelated(id, new Relation(new ReportId(id()), kind), maybe(text())));
        some(report.all(Relation.class)).ifPresent(relation -> events.add(new RelationWithdrawn(id, relation, text())));
    }

    private static boolean isWay(ActionItem from, ActionItem to) {
        return from.status() == to.status() || from.status().next().contains(to.status());
    }

    /** Mostly a cause of the report. */
    private List<FindingId> addressed(NaiveReport report) {
        return List.of(some(report.parts().keySet().stream().filter(key -> key.kind() == PartKind.CAUSE))
                .filter(key -> random.nextInt(4) > 0)
                .map(key -> FindingId.of(key.id()))
                .orElseGet(findings::id));
    }

    private ExternalIssue issue() {
        return new ExternalIssue("jira", any(KEYS), maybe(any(ADDRESSES)));
    }

    private void milestoneEvents(ReportId id, NaiveReport report, MilestoneName name, List<ReportEvent> events) {
        TimelineEventId source =
                some(report.all(TimelineItem.class)).map(TimelineItem::id).orElse(null);
        Optional<Milestone> known = report.all(Milestone.class)
                .filter(milestone -> milestone.name() == name)
                .findFirst();
        known.ifPresentOrElse(
                milestone -> {
                    Instant corrected = milestone.at().minusSeconds(60L * random.nextInt(1, 10));
                    events.add(new MilestoneCorrected(id, name, milestone.at(), corrected, text(), source));
                    events.add(new MilestoneWithdrawn(id, name, milestone.at(), text(), milestone.fedBy()));
                },
                () -> events.add(new MilestoneRecorded(id, name, earlier(), source)));
    }

    private Detection detection() {
        return new Detection(any(DetectionMethod.values()), text());
    }

    private Link link() {
        return new Link(any(ADDRESSES), text(), any(LinkKind.values()));
    }

    private TimelineEntry entry() {
        return new TimelineEntry(
                any(TimelineKind.values()),
                earlier(),
                text(),
                List.of(any(ACTORS).name()),
                any(Confidence.values()),
                maybe(new Source("chat", text())));
    }

    private Instant earlier() {
        return FRIDAY.minus(Duration.ofMinutes(random.nextInt(12) * 10L));
    }

    private String text() {
        return any(ACTORS).name() + " says " + ++sayings;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(Collection<T> values) {
        return List.copyOf(values).get(random.nextInt(values.size()));
    }

    private <T> Optional<T> some(Stream<T> values) {
        List<T> all = values.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }
}
