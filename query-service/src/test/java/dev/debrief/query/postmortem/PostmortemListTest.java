package dev.debrief.query.postmortem;

import static dev.debrief.query.Cast.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCancelled;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingEvent.CauseWithdrawn;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.postmortem.AntiPattern;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemNoLongerRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemReopened;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemWaived;
import dev.debrief.api.postmortem.PostmortemEvent.ReportApproved;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewRequested;
import dev.debrief.api.postmortem.PostmortemListQuery.AntiPatternFigure;
import dev.debrief.api.postmortem.PostmortemListQuery.AntiPatternFigures;
import dev.debrief.api.postmortem.PostmortemListQuery.AssessPostmortems;
import dev.debrief.api.postmortem.PostmortemListQuery.CountAntiPatterns;
import dev.debrief.api.postmortem.PostmortemListQuery.ListPostmortems;
import dev.debrief.api.postmortem.PostmortemListQuery.PostmortemFigures;
import dev.debrief.api.postmortem.PostmortemPage;
import dev.debrief.api.postmortem.PostmortemPage.ListedPostmortem;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.RequirementReason;
import dev.debrief.api.postmortem.Waiver;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.teams.Team;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three years of post-mortems: what is listed and counted is compared with a count of the events, one by one. */
class PostmortemListTest {

    private static final Instant BEGIN = Instant.parse("2023-03-01T00:00:00Z");
    private static final int DAYS = 3 * 365;
    private static final List<String> TEAMS = List.of("payments", "search", "web");

    private record Event(Instant at, ReportEvent event) {}

    /** What is known of one report, by its own events only. */
    private static final class Known {

        private String team = "";
        private @Nullable Instant dueAt;
        private @Nullable Instant published;
        private boolean waived;
        private boolean approved;
        private boolean accusing;
        private int items;
        private final Set<AntiPattern> shown = EnumSet.noneOf(AntiPattern.class);

        void take(Recorded recorded) {
            switch (recorded.event()) {
                case IncidentDeclared e ->
                    team = e.declaration().teams().getFirst().name();
                case PostmortemRequired e -> dueAt = e.requirement().dueAt();
                case PostmortemNoLongerRequired e -> dueAt = null;
                case PostmortemWaived e -> waived = true;
                case PostmortemReopened e -> waived = false;
                case ReportApproved e -> approved = true;
                case ActionItemProposed e -> items++;
                case ActionItemCancelled e -> items--;
                case ReportRestricted e -> shown.add(AntiPattern.RESTRICTED);
                case RestrictionLifted e -> shown.remove(AntiPattern.RESTRICTED);
                case SeverityChanged e -> note(AntiPattern.SEVERITY_LOWERED, e.to() == Severity.SEV4);
                case CauseWithdrawn e ->
                    note(AntiPattern.CAUSE_SOFTENED, e.finding().kind() == CauseKind.ROOT_CAUSE);
                case ReportPublished e -> {
                    published = published == null ? recorded.at() : published;
                    accusing = e.accusingWordings() == 1;
                }
                default -> {}
            }
        }

        private void note(AntiPattern antiPattern, boolean lesser) {
            if (approved && lesser) {
                shown.add(antiPattern);
            }
        }

        boolean shows(AntiPattern antiPattern, Instant at) {
            return switch (antiPattern) {
                case NEVER_PUBLISHED -> isOverdue(this, at);
                case PUBLISHED_LATE -> published != null && published.isAfter(dueAt);
                case NO_ACTION_ITEM -> published != null && items == 0;
                case ACCUSING_WORDING -> accusing;
                case RESTRICTED, SEVERITY_LOWERED, CAUSE_SOFTENED -> shown.contains(antiPattern);
            };
        }
    }

    @RandomTest
    void anti_patterns_of_any_period_as_of_any_day_are_counted_and_listed(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = story(random, 60);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("postmortem"), random)) {
            for (int i = 0; i < 25; i++) {
                Instant from = day(random);
                Instant to = from.plus(Duration.ofDays(1 + random.nextInt(900)));
                Instant asOf = day(random);
                String team = random.nextBoolean() ? null : TEAMS.get(random.nextInt(TEAMS.size()));
                Map<ReportId, Known> due = due(story, team, from, to, asOf);
                AntiPatternFigures figures = views.ask(new CountAntiPatterns(team, from, to, asOf));
                assertThat(figures.required()).isEqualTo(due.size());
                for (AntiPatternFigure figure : figures.antiPatterns()) {
                    List<ReportId> expected = due.entrySet().stream()
                            .filter(entry -> entry.getValue().shows(figure.antiPattern(), asOf))
                            .map(Map.Entry::getKey)
                            .toList();
                    assertThat(figure.count()).as("%s", figure).isEqualTo(expected.size());
                    assertThat(views.ask(new ListPostmortems(
                                            List.of(),
                                            team,
                                            null,
                                            false,
                                            false,
                                            figure.antiPattern(),
                                            from,
                                            to,
                                            null,
                                            asOf,
                                            null,
                                            200))
                                    .items())
                            .extracting(ListedPostmortem::id)
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    @RandomTest
    void the_figures_of_any_period_as_of_any_day_are_those_counted_one_by_one(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = story(random, 60);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("postmortem"), random)) {
            for (int i = 0; i < 100; i++) {
                Instant from = day(random);
                Instant to = from.plus(Duration.ofDays(1 + random.nextInt(500)));
                Instant asOf = day(random);
                String team = random.nextBoolean() ? null : TEAMS.get(random.nextInt(TEAMS.size()));
                assertThat(views.ask(new AssessPostmortems(team, from, to, asOf)))
                        .as("%s of %s from %s to %s", team, asOf, from, to)
                        .isEqualTo(counted(story, team, from, to, asOf));
            }
        }
    }

    private static PostmortemFigures counted(
            List<Recorded> story, @Nullable String team, Instant from, Instant to, Instant asOf) {
        long inTime = 0;
        long late = 0;
        long notPublished = 0;
        long ahead = 0;
        long waived = 0;
        for (Known known : due(story, team, from, to, asOf).values()) {
            Instant due = Objects.requireNonNull(known.dueAt);
            if (known.published != null) {
                inTime += known.published.isAfter(due) ? 0 : 1;
                late += known.published.isAfter(due) ? 1 : 0;
            } else if (known.waived) {
                waived++;
            } else if (due.isAfter(asOf)) {
                ahead++;
            } else {
                notPublished++;
            }
        }
        long over = inTime + late + notPublished;
        return new PostmortemFigures(
                from,
                to,
                over + ahead,
                inTime,
                late,
                notPublished,
                ahead,
                waived,
                over == 0 ? null : (double) inTime / over,
                story.stream().filter(event -> !event.at().isAfter(asOf)).count() - 1,
                asOf);
    }

    /** The required reports of a team that were due in a period. */
    private static Map<ReportId, Known> due(
            List<Recorded> story, @Nullable String team, Instant from, Instant to, Instant asOf) {
        Map<ReportId, Known> due = known(story, asOf);
        due.values()
                .removeIf(known -> known.dueAt == null
                        || known.dueAt.isBefore(from)
                        || !known.dueAt.isBefore(to)
                        || (team != null && !known.team.equals(team)));
        return due;
    }

    private static Map<ReportId, Known> known(List<Recorded> story, Instant asOf) {
        Map<ReportId, Known> known = new HashMap<>();
        story.stream()
                .filter(event -> !event.at().isAfter(asOf))
                .forEach(event -> known.computeIfAbsent(event.event().reportId(), id -> new Known())
                        .take(event));
        return known;
    }

    @RandomTest
    void those_overdue_on_any_day_are_listed_page_by_page_earliest_first(long seed) {
        Random random = new Random(seed);
        List<Recorded> story = story(random, 60);
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("postmortem"), random)) {
            for (int i = 0; i < 40; i++) {
                Instant asOf = day(random);
                assertThat(overdue(views, asOf, 1 + random.nextInt(5)))
                        .isEqualTo(known(story, asOf).entrySet().stream()
                                .filter(entry -> isOverdue(entry.getValue(), asOf))
                                .sorted(Comparator.comparing(
                                                (Map.Entry<ReportId, Known> entry) -> entry.getValue().dueAt)
                                        .thenComparing(entry -> entry.getKey().toString()))
                                .map(Map.Entry::getKey)
                                .toList());
            }
        }
    }

    private static boolean isOverdue(Known known, Instant asOf) {
        return known.dueAt != null && known.dueAt.isBefore(asOf) && known.published == null && !known.waived;
    }

    private static List<ReportId> overdue(RunningViews views, Instant asOf, int limit) {
        List<ReportId> found = new ArrayList<>();
        String cursor = null;
        do {
            PostmortemPage page = views.ask(new ListPostmortems(
                    List.of(), null, null, false, true, null, null, null, null, asOf, cursor, limit));
            page.items().stream().map(ListedPostmortem::id).forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    @Test
    void published_reports_of_a_team_do_not_hide_those_that_wait_for_it() {
        List<Event> events = new ArrayList<>();
        Instant now = BEGIN;
        for (int i = 0; i < 6; i++) {
            ReportId id = ReportId.of(new UUID(0, i).toString());
            now = now.plusSeconds(3600);
            events.add(new Event(now, declared(id, "payments")));
            events.add(new Event(now, required(id, now.plusSeconds(60))));
            if (i < 5) {
                events.addAll(published(id, now.plusSeconds(1), 1));
            }
        }
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(recorded(events)).only("postmortem"), new Random(1))) {
            Identity member = new Identity("ada", "Ada", Set.of(Role.RESPONDER), Set.of("payments"));
            assertThat(views.get(PostmortemList.class).ofReader("work", member, 1))
                    .extracting(ListedPostmortem::stage)
                    .containsExactly(PostmortemStage.DRAFTING);
        }
    }

    private static List<Recorded> story(Random random, int reports) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            events.addAll(course(random, ReportId.of(new UUID(random.nextLong(), i).toString())));
        }
        events.sort(Comparator.comparing(Event::at));
        return recorded(events);
    }

    /** A report is required by a time, perhaps later by another one, and published, waived, forgotten or no longer required. */
    private static List<Event> course(Random random, ReportId id) {
        List<Event> events = new ArrayList<>();
        Instant at = day(random);
        Instant due = at.plus(Duration.ofHours(24 + random.nextInt(72)));
        events.add(new Event(at, declared(id, TEAMS.get(random.nextInt(TEAMS.size())))));
        if (random.nextInt(5) > 0) {
            events.add(new Event(hours(at, random, 5), required(id, due)));
        }
        if (random.nextInt(4) == 0) {
            events.add(new Event(hours(at, random, 20).plusSeconds(18_000), required(id, due.plusSeconds(86_400))));
        }
        Instant later = hours(at, random, 150).plus(Duration.ofHours(30));
        switch (random.nextInt(5)) {
            case 0 -> events.add(new Event(later, new PostmortemNoLongerRequired(id, 0)));
            case 1 -> {
                events.add(new Event(later, new PostmortemWaived(id, new Waiver("Known already.", "Grace"))));
                if (random.nextBoolean()) {
                    Instant again = hours(later, random, 300);
                    events.add(new Event(
                            again, new PostmortemReopened(id, PostmortemStage.WAIVED, "It happened once more.")));
                    events.addAll(published(id, hours(again, random, 90), 1));
                }
            }
            case 2, 3 -> {
                events.addAll(published(id, later, 1));
                events.addAll(published(id, hours(later, random, 500).plusSeconds(10), 2));
            }
            default -> {}
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            events.add(new Event(hours(at, random, 900).plusSeconds(1), change(random, id)));
        }
        return events;
    }

    private static ReportEvent change(Random random, ReportId id) {
        return switch (random.nextInt(5)) {
            case 0 ->
                new SeverityChanged(
                        id, Severity.SEV2, random.nextBoolean() ? Severity.SEV1 : Severity.SEV4, "Counted again.");
            case 1 ->
                new CauseWithdrawn(
                        id,
                        FindingId.of(new UUID(1, random.nextInt(9)).toString()),
                        new Cause(
                                random.nextBoolean() ? CauseKind.ROOT_CAUSE : CauseKind.CONTRIBUTING_FACTOR,
                                false,
                                "The pool was full.",
                                CategoryId.UNKNOWN,
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        "The log says otherwise.");
            case 2 -> new ReportRestricted(id, new Restriction("Personal data", Set.of("ada"), Set.of()));
            case 3 -> new RestrictionLifted(id, "Nothing personal in it.");
            default ->
                new ActionItemProposed(
                        id,
                        new ActionItemId(new UUID(2, random.nextLong())),
                        new Proposal(
                                "Enlarge the pool",
                                "It is never full.",
                                ActionType.PREVENT,
                                ActionCategory.IMMEDIATE_FIX,
                                null,
                                Priority.MEDIUM,
                                List.of(FindingId.of(new UUID(1, 1).toString())),
                                null));
        };
    }

    private static Instant hours(Instant after, Random random, int most) {
        return after.plusSeconds(random.nextInt(most * 3600));
    }

    private static Instant day(Random random) {
        return BEGIN.plus(Duration.ofDays(random.nextInt(DAYS)));
    }

    private static ReportEvent declared(ReportId id, String team) {
        return new IncidentDeclared(
                id,
                new Declaration(
                        "Checkout answers errors",
                        IncidentType.OUTAGE,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        ZoneOffset.UTC,
                        List.of(),
                        List.of(new Team(team))));
    }

    private static ReportEvent required(ReportId id, Instant due) {
        return new PostmortemRequired(
                id, new Requirement(List.of(RequirementReason.SEVERITY), null, due, null, due.minusSeconds(3600), 0));
    }

    private static List<Event> published(ReportId id, Instant at, int number) {
        return List.of(
                new Event(at, new ReviewRequested(id, List.of(new Owner("Grace", null)), null, "ada", "Ada", 0)),
                new Event(at, new ReportApproved(id, new Approval("grace", "Grace", 1), true)),
                new Event(at, new ReportPublished(id, number, 1, "0123456789abcdef".repeat(4), number % 2)));
    }

    private static List<Recorded> recorded(List<Event> events) {
        Map<ReportId, Long> versions = new HashMap<>();
        List<Recorded> recorded = new ArrayList<>();
        for (Event event : events) {
            long version = versions.merge(event.event().reportId(), 0L, (last, first) -> last + 1);
            recorded.add(new Recorded(recorded.size(), version, event.at(), ADA, event.event()));
        }
        return recorded;
    }
}
