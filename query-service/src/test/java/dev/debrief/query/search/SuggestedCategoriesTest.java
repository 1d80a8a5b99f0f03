package dev.debrief.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Actor;
import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.search.SearchQuery.SuggestCategories;
import dev.debrief.api.search.SuggestedCategories;
import dev.debrief.api.search.SuggestedCategories.ClassifiedCause;
import dev.debrief.api.search.SuggestedCategories.UnclassifiedCause;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.teams.Team;
import dev.debrief.query.Recorded;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Causes that nobody has classified get the categories that people gave to causes with the same words. */
class SuggestedCategoriesTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Actor ADA = new Actor("ada", "Ada", "responder");
    private static final Identity READER = new Identity("bo", "Bo", Set.of(Role.ANALYST), Set.of());
    private static final CategoryId EXPIRY = CategoryId.of("operations-expiry");
    private static final CategoryId OVERLOAD = CategoryId.of("architecture-overload");
    private static final ReportId ASKED = report(99);

    private final List<Recorded> story = new ArrayList<>();

    private static ReportId report(int number) {
        return new ReportId(new UUID(7, number));
    }

    private void add(ReportEvent event) {
        long version = story.stream()
                .filter(before -> before.event().reportId().equals(event.reportId()))
                .count();
        story.add(new Recorded(story.size(), version, BEGIN.plusSeconds(story.size()), ADA, event));
    }

    private void caused(ReportId id, String title, String text, CategoryId category) {
        add(new IncidentDeclared(
                id,
                new Declaration(
                        title,
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
                        List.of(new Team("payments")))));
        add(new CauseRecorded(
                id,
                new FindingId(new UUID(8, id.value().getLeastSignificantBits())),
                new Cause(CauseKind.ROOT_CAUSE, false, text, category, null, null, null, null, List.of())));
    }

    private void classified() {
        for (int i = 0; i < 8; i++) {
            caused(
                    report(i),
                    "Login %d fails".formatted(i),
                    "The certificate had expired in zone %d.".formatted(i),
                    EXPIRY);
            caused(
                    report(20 + i),
                    "Search %d is slow".formatted(i),
                    "The queue was too full in cell %d.".formatted(i),
                    OVERLOAD);
        }
        caused(ASKED, "Mail bounces", "A certificate expired.", CategoryId.UNKNOWN);
    }

    private SuggestedCategories suggested() {
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story).only("history"), new Random(1))) {
            views.ask(new SuggestCategories(ASKED, null), READER);
            views.get(CauseModels.class).learn();
            return views.ask(new SuggestCategories(ASKED, null), READER);
        }
    }

    @Test
    void the_most_likely_category_comes_first_with_its_words_and_its_nearest_causes() {
        classified();
        SuggestedCategories suggested = suggested();
        assertThat(suggested.learnedFrom()).isEqualTo(16);
        UnclassifiedCause cause = suggested.items().getFirst();
        assertThat(cause.text()).isEqualTo("A certificate expired.");
        assertThat(cause.suggestions().getFirst().category()).isEqualTo(EXPIRY);
        assertThat(cause.suggestions().getFirst().probability()).isGreaterThan(0.5);
        assertThat(cause.suggestions().getFirst().words()).contains("certificate");
        assertThat(cause.suggestions().getFirst().nearest())
                .hasSize(2)
                .allSatisfy(near -> assertThat(near.text()).startsWith("The certificate had expired"));
    }

    @Test
    void a_restricted_report_is_no_evidence_and_teaches_nothing() {
        classified();
        for (int i = 0; i < 7; i++) {
            add(new ReportRestricted(report(i), new Restriction("Secret", Set.of(), Set.of("security"))));
        }
        SuggestedCategories suggested = suggested();
        assertThat(suggested.learnedFrom()).isEqualTo(0);
        assertThat(suggested.items().getFirst().suggestions()).isEmpty();
        assertThat(suggested.items().stream()
                        .flatMap(cause -> cause.suggestions().stream())
                        .flatMap(suggestion -> suggestion.nearest().stream())
                        .map(ClassifiedCause::reportId))
                .isEmpty();
    }

    @Test
    void classified_causes_get_no_suggestion() {
        classified();
        story.removeLast();
        add(new CauseRecorded(
                ASKED,
                new FindingId(new UUID(8, 99)),
                new Cause(
                        CauseKind.ROOT_CAUSE,
                        false,
                        "A certificate expired.",
                        EXPIRY,
                        null,
                        null,
                        null,
                        null,
                        List.of())));
        assertThat(suggested().items()).isEmpty();
    }
}
