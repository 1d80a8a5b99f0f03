package dev.debrief.benchmarks;

import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent.ActionItemAssigned;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.ActionItemStarted;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.teams.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An organisation of many years: incidents with two causes each, and with what was promised about them, as many as are wanted. */
final class World {

    static final int SERVICES = 200;

    /** Each owner has about as many items, however large the world is. */
    private static final int ITEMS_OF_AN_OWNER = 20;

    private static final int YEARS = 10;
    private static final Instant BEGIN = Instant.parse("2016-01-01T00:00:00Z");
    private static final List<CategoryId> CATEGORIES =
            List.copyOf(Taxonomy.DELIVERED.categories().keySet());
    private static final int AT_ONCE = 200;

    /** @param itemsEach how many action items a report has */
    record Size(String name, int reports, int itemsEach) {}

    /** Is told what happens. */
    interface Listener {

        void happened(ReportEvent event);
    }

    private final Random random;
    private final EventStore store;
    private final Listener listener;
    private final List<EventMessage<?>> batch = new ArrayList<>();
    private int promised;

    World(EventStore store, long seed) {
        this(store, seed, event -> {});
    }

    World(EventStore store, long seed, Listener listener) {
        this.store = store;
        this.listener = listener;
        this.random = new Random(seed);
    }

    /** Adds reports, each with so many action items. */
    void add(int reports, int itemsEach) {
        for (int i = 0; i < reports; i++) {
            addReport(itemsEach);
        }
        flush();
    }

    private void addReport(int items) {
        ReportId report = new ReportId(id());
        List<ReportEvent> events = new ArrayList<>();
        events.add(new IncidentDeclared(report, declaration()));
        FindingId first = new FindingId(id());
        events.add(new CauseRecorded(report, first, cause(CauseKind.ROOT_CAUSE)));
        events.add(new CauseRecorded(report, new FindingId(id()), cause(CauseKind.CONTRIBUTING_FACTOR)));
        for (int i = 0; i < items; i++) {
            ActionItemId item = new ActionItemId(id());
            events.add(new ActionItemProposed(
                    report,
                    item,
                    new Proposal(
                            "Try the fallback out every month",
                            "It takes over twelve times in a row",
                            any(ActionType.values()),
                            any(ActionCategory.values()),
                            null,
                            Priority.MEDIUM,
                            List.of(first),
                            null)));
            events.add(new ActionItemAssigned(
                    report,
                    item,
                    null,
                    new Owner("owner-" + promised++ / ITEMS_OF_AN_OWNER, null),
                    LocalDate.of(2028, 1, 1).plusDays(random.nextInt(700))));
            if (random.nextBoolean()) {
                events.add(new ActionItemStarted(report, item));
            }
        }
        events.forEach(listener::happened);
        for (int version = 0; version < events.size(); version++) {
            batch.add(new GenericDomainEventMessage<>(
                    "Report", report.toString(), version, events.get(version), Incidents.BY));
        }
        if (batch.size() >= AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            BareStore.append(store, batch);
            batch.clear();
        }
    }

    private Declaration declaration() {
        long seconds = (long) (random.nextDouble() * YEARS * 365 * 86_400);
        return new Declaration(
                "Checkout answers errors",
                any(IncidentType.values()),
                any(Severity.values()),
                null,
                null,
                List.of(new Service("service-" + random.nextInt(SERVICES), ServiceKind.SERVICE)),
                new Detection(any(DetectionMethod.values()), null),
                BEGIN.plusSeconds(seconds),
                null,
                ZoneOffset.UTC,
                List.of(),
                List.of(new Team("team-" + random.nextInt(20))));
    }

    private Cause cause(CauseKind kind) {
        return new Cause(
                kind,
                false,
                "The pool of connections is smaller than the number of workers.",
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                any(FactorClass.values()),
                null,
                null,
                null,
                List.of());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
