package dev.debrief.query.history;

import static dev.debrief.query.Cast.ADA;
import static dev.debrief.query.Cast.BERLIN;
import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingEvent.CauseCorrected;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingEvent.CauseWithdrawn;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.query.Recorded;
import dev.debrief.views.Cover;
import dev.debrief.views.RowOrder;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What no random story tells of. */
class HistoryCornersTest {

    private static final ReportId REPORT = new ReportId(new UUID(0, 1));
    private static final FindingId CAUSE = new FindingId(new UUID(0, 2));
    private static final CategoryId TYPO = CategoryId.of("change-typo");
    private static final Random RANDOM = new Random(1);

    @Test
    void a_link_declared_twice_says_what_was_said_last() {
        Link first = new Link("https://chat.example/1", "first", LinkKind.CHAT);
        Link last = new Link("https://chat.example/1", "last", LinkKind.TICKET);
        try (RunningViews views =
                RunningViews.caughtUp(Stores.holding(List.of(recorded(0, FRIDAY, declared(first, last)))), RANDOM)) {
            ReportHistory reportHistory = views.get(ReportHistory.class);
            assertThat(reportHistory.parts(reportHistory.find(REPORT, AsOf.NOW), PartKind.LINK))
                    .containsExactly(last);
        }
    }

    @Test
    void a_later_instant_is_never_an_earlier_state_though_clocks_differ() {
        Stores stores = Stores.holding(List.of(
                recorded(0, FRIDAY, declared()),
                recorded(1, FRIDAY.plusMillis(2), told(1)),
                recorded(2, FRIDAY.plusMillis(1), told(2))));
        try (RunningViews views = RunningViews.caughtUp(stores, RANDOM)) {
            ReportHistory reportHistory = views.get(ReportHistory.class);
            AsOf later = new AsOf(null, FRIDAY.plusMillis(2), null);
            assertThat(reportHistory.find(REPORT, later).version()).isEqualTo(2);
            assertThat(reportHistory.positionAt(FRIDAY.plusMillis(2))).hasValue(2);
        }
    }

    @Test
    void a_page_says_whether_more_follow_while_a_row_of_it_is_being_replaced() {
        Stores stores = Stores.holding(List.of(
                recorded(0, FRIDAY, declared()),
                recorded(1, FRIDAY, told(1)),
                recorded(2, FRIDAY, told(2)),
                recorded(3, FRIDAY, told(3))));
        try (RunningViews views = RunningViews.caughtUp(stores, RANDOM)) {
            closedRowStandsBesideTheOpenOne(stores, id(1), 1, 4);
            assertThat(page(views, 2).items()).hasSize(2);
            assertThat(page(views, 2).more()).isTrue();
            assertThat(page(views, 3).items()).hasSize(3);
            assertThat(page(views, 3).more()).isFalse();
        }
    }

    @Test
    void a_finding_withdrawn_before_a_crash_is_not_opened_again_after_it() {
        Cause cause = cause("It rains in");
        Cause corrected = cause("The roof leaks");
        List<Recorded> story = List.of(
                recorded(0, FRIDAY, declared()),
                recorded(1, FRIDAY, new CauseRecorded(REPORT, CAUSE, cause)),
                recorded(2, FRIDAY, new CauseCorrected(REPORT, CAUSE, cause, corrected, "Seen again")),
                recorded(3, FRIDAY, new CauseReclassified(REPORT, CAUSE, CategoryId.UNKNOWN, TYPO, "Read again")),
                recorded(4, FRIDAY, new CauseWithdrawn(REPORT, CAUSE, corrected.classifiedAs(TYPO), "A slip")));
        Stores stores = Stores.holding(story.subList(0, 2)).only("history");
        RunningViews.caughtUp(stores, RANDOM).close();
        stores.append(story.subList(2, 5));
        RunningViews.crash(stores, "report_history_changes", 0);
        RunningViews.caughtUp(stores, RANDOM).close();
        Stores undisturbed = Stores.holding(story).only("history");
        RunningViews.caughtUp(undisturbed, RANDOM).close();
        assertThat(stores.everyDocument()).isEqualTo(undisturbed.everyDocument());
    }

    private static ReportHistory.Page<TimelineItem> page(RunningViews views, int limit) {
        ReportHistory reportHistory = views.get(ReportHistory.class);
        return reportHistory.page(
                reportHistory.find(REPORT, AsOf.NOW),
                PartKind.TIMELINE,
                TimelineItem.class,
                Filters.empty(),
                RowOrder.ascending("at", "part"),
                limit);
    }

    /** As between the two writes by which a row is replaced. */
    private static void closedRowStandsBesideTheOpenOne(Stores stores, TimelineEventId part, long from, long to) {
        MongoCollection<Document> parts =
                stores.shelf(HistoryProjection.STREAM.parts().name());
        Document open = Objects.requireNonNull(
                parts.find(Filters.eq("part", part.toString())).first());
        parts.insertOne(new Document(open)
                .append("_id", from + "@" + open.getString("_id"))
                .append("to", to)
                .append("blocks", Cover.VERSIONS.blocks(from, to)));
    }

    private static Recorded recorded(long version, Instant at, ReportEvent event) {
        return new Recorded(version, version, at, ADA, event);
    }

    private static Cause cause(String text) {
        return new Cause(CauseKind.ROOT_CAUSE, false, text, CategoryId.UNKNOWN, null, null, null, null, List.of());
    }

    private static TimelineEventId id(int number) {
        return new TimelineEventId(new UUID(0, number));
    }

    private static TimelineEventRecorded told(int number) {
        return new TimelineEventRecorded(
                REPORT,
                id(number),
                new TimelineEntry(TimelineKind.NOTE, FRIDAY, "noted", List.of(), Confidence.VERIFIED, null),
                false);
    }

    private static IncidentDeclared declared(Link... links) {
        return new IncidentDeclared(
                REPORT,
                new Declaration(
                        "Checkout is down",
                        IncidentType.OUTAGE,
                        Severity.SEV1,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        BERLIN,
                        List.of(links),
                        List.of()));
    }
}
