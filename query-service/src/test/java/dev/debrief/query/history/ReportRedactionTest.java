package dev.debrief.query.history;

import static dev.debrief.query.Cast.ADA;
import static dev.debrief.query.Cast.BERLIN;
import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.FindingEvent.PerspectiveCorrected;
import dev.debrief.api.findings.FindingEvent.PerspectiveRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryPage.Change;
import dev.debrief.api.report.HistoryPage.PartChange;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.Recorded;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is not for a reader is neither in the parts nor in the history that the reader reads. */
class ReportRedactionTest {

    private static final Identity AUTHOR = reader("ada");
    private static final Identity OTHER = reader("grace");

    private static final ReportId REPORT = new ReportId(new UUID(0, 1));
    private static final ReportId SECRET = new ReportId(new UUID(0, 2));
    private static final ActionItemId ITEM = new ActionItemId(new UUID(0, 3));
    private static final FindingId FINDING = new FindingId(new UUID(0, 4));
    private static final Perspective CONFIDENTIAL = new Perspective(new Author("ada", "Ada"), "I slept", true);
    private static final Perspective OPEN = new Perspective(new Author("ada", "Ada"), "I rested", false);
    private static final Recurrence RECURRENCE =
            new Recurrence(ITEM, FINDING, FRIDAY, SECRET, FINDING, FRIDAY, CategoryId.UNKNOWN);

    private static final Stores STORES = Stores.holding(List.of(
            recorded(0, 0, declared(REPORT)),
            recorded(1, 0, declared(SECRET)),
            recorded(2, 1, new ReportRestricted(SECRET, new Restriction("Secret", Set.of("ada"), Set.of()))),
            recorded(3, 1, new ActionItemProposed(REPORT, ITEM, proposal())),
            recorded(4, 2, new RecurrenceDetected(REPORT, RECURRENCE)),
            recorded(5, 3, new PerspectiveRecorded(REPORT, FINDING, CONFIDENTIAL)),
            recorded(6, 4, new PerspectiveCorrected(REPORT, FINDING, CONFIDENTIAL, OPEN, "Calm again"))));

    @Test
    void a_recurrence_in_a_report_that_the_reader_may_not_see_has_not_happened() {
        try (RunningViews views = RunningViews.caughtUp(STORES, new Random(1))) {
            assertThat(read(views, 4, AUTHOR, PartKind.RECURRENCE)).containsExactly(RECURRENCE);
            assertThat(read(views, 4, OTHER, PartKind.RECURRENCE)).isEmpty();
            assertThat(changes(views, 2, AUTHOR).getFirst().id()).isEqualTo(RECURRENCE.key());
            assertThat(history(views, null, null, OTHER).items())
                    .extracting(Change::version)
                    .containsExactly(0L, 1L, 3L, 4L);
            assertThat(history(views, null, null, OTHER).version()).isEqualTo(4);
        }
    }

    @Test
    void reading_an_open_report_that_names_a_restricted_one_is_recorded() {
        try (RunningViews views = RunningViews.caughtUp(STORES, new Random(1))) {
            history(views, 2L, 2L, AUTHOR);
            read(views, 4, AUTHOR, PartKind.RECURRENCE);
            history(views, null, null, OTHER);
            assertThat(views.accesses()).containsExactly("ada " + SECRET + " 0", "ada " + SECRET + " 0");
        }
    }

    @Test
    void the_reason_for_changing_a_confidential_perspective_is_for_its_author() {
        try (RunningViews views = RunningViews.caughtUp(STORES, new Random(1))) {
            assertThat(history(views, 4L, 4L, AUTHOR).items().getFirst().reason())
                    .isEqualTo("Calm again");
            assertThat(history(views, 4L, 4L, OTHER).items().getFirst().reason())
                    .isNull();
        }
    }

    @Test
    void a_confidential_perspective_is_read_by_its_author_alone_also_after_it_was_opened() {
        Document withheld =
                new Document("author", new Document("id", "ada").append("name", "Ada")).append("confidential", true);
        try (RunningViews views = RunningViews.caughtUp(STORES, new Random(1))) {
            assertThat(read(views, 3, AUTHOR, PartKind.PERSPECTIVE)).containsExactly(CONFIDENTIAL);
            assertThat(read(views, 3, OTHER, PartKind.PERSPECTIVE)).isEmpty();
            assertThat(read(views, 4, OTHER, PartKind.PERSPECTIVE)).containsExactly(OPEN);
            assertThat(entries(views, 4, AUTHOR, PartKind.PERSPECTIVE)
                            .getFirst()
                            .previous())
                    .isEqualTo(CONFIDENTIAL);
            assertThat(entries(views, 4, OTHER, PartKind.PERSPECTIVE).getFirst().previous())
                    .isNull();
            assertThat(changes(views, 3, OTHER).getFirst().after()).isEqualTo(withheld);
            PartChange opened = changes(views, 4, OTHER).getFirst();
            assertThat(opened.before()).isEqualTo(withheld);
            assertThat(Objects.requireNonNull(opened.after())).containsEntry("text", OPEN.text());
        }
    }

    @Test
    void parts_that_not_every_reader_may_read_are_not_read_without_a_reader() {
        try (RunningViews views = RunningViews.caughtUp(STORES, new Random(1))) {
            ReportHistory reportHistory = views.get(ReportHistory.class);
            ReportVersion now = reportHistory.find(REPORT, AsOf.NOW);
            assertThatIllegalArgumentException().isThrownBy(() -> reportHistory.parts(now, PartKind.PERSPECTIVE));
            assertThatIllegalArgumentException().isThrownBy(() -> reportHistory.parts(now, PartKind.RECURRENCE));
        }
    }

    private static List<Part> read(RunningViews views, long version, Identity reader, PartKind kind) {
        return entries(views, version, reader, kind).stream()
                .map(Entry::content)
                .toList();
    }

    private static List<Entry> entries(RunningViews views, long version, Identity reader, PartKind kind) {
        ReportHistory reportHistory = views.get(ReportHistory.class);
        return reportHistory.entries(
                "FindReport", reportHistory.find(REPORT, new AsOf(version, null, null)), reader, List.of(kind));
    }

    private static List<PartChange> changes(RunningViews views, long version, Identity reader) {
        return history(views, version, version, reader).items().getFirst().changes();
    }

    private static HistoryPage history(RunningViews views, @Nullable Long from, @Nullable Long to, Identity reader) {
        return views.ask(new ListHistory(REPORT, null, from, to, null, null, null, List.of(), null, 5), reader);
    }

    private static Identity reader(String id) {
        return new Identity(id, id, Set.of(Role.RESPONDER), Set.of());
    }

    private static Recorded recorded(long position, long version, ReportEvent event) {
        return new Recorded(position, version, FRIDAY, ADA, event);
    }

    private static IncidentDeclared declared(ReportId report) {
        return new IncidentDeclared(
                report,
                new Declaration(
                        "Checkout is down",
                        IncidentType.OUTAGE,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        BERLIN,
                        List.of(),
                        List.of()));
    }

    private static Proposal proposal() {
        return new Proposal(
                "Mend the roof",
                "It is dry",
                ActionType.INVESTIGATE,
                ActionCategory.IMMEDIATE_FIX,
                null,
                Priority.MEDIUM,
                List.of(FINDING),
                null);
    }
}
