package dev.debrief.views.parking;

import static dev.debrief.query.support.ThatIsRefused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.views.RunningViews;
import dev.debrief.views.Stores;
import dev.debrief.views.generations.Generation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A report whose restriction cannot be applied is visible to auditors only. */
class ParkedRestrictionsTest {

    private static final Generation RESTRICTIONS = new Generation("report-access", 1);
    private static final Identity AUDITOR = reader("inspector", Role.AUDITOR);
    private static final Identity RESPONDER = reader("ada", Role.RESPONDER);
    private static final ListReports EVERYTHING =
            new ListReports(List.of(), List.of(), List.of(), null, null, null, null, null, null, 200);

    private final Random random = new Random(1);
    private final List<Recorded> story = Stories.of(random, 3, 60);

    @Test
    void a_parked_restriction_hides_its_report_however_many_are_parked() {
        Stores stores = Stores.holding(story);
        try (RunningViews views = RunningViews.caughtUp(stores, random)) {
            stores.documents
                    .getCollection("parked_reports")
                    .insertMany(IntStream.range(0, 1_000)
                            .mapToObj(ParkedRestrictionsTest::parked)
                            .toList());
            DeadLetters deadLetters = views.get(DeadLetters.class);
            for (ListedReport listed : list(views, AUDITOR)) {
                deadLetters.add(RESTRICTIONS, letter(listed.id().toString()));
            }

            assertThat(list(views, AUDITOR)).isNotEmpty().allSatisfy(listed -> assertHidden(views, listed.id()));
            assertThat(list(views, RESPONDER)).isEmpty();
        }
    }

    @Test
    void a_restriction_that_is_parked_while_a_reader_waits_hides_its_report() {
        try (RunningViews views = RunningViews.caughtUp(Stores.holding(story), random)) {
            for (ListedReport listed : list(views, RESPONDER)) {
                views.publishMessages(List.of(unknownEvent(listed.id())));
                assertHidden(views, listed.id());
            }
        }
    }

    private static void assertHidden(RunningViews views, ReportId report) {
        ListHistory history = new ListHistory(report, null, null, null, null, null, null, List.of(), null, 5);
        assertRefused(() -> views.ask(history, RESPONDER), Refusal.of(Rejection.REPORT_NOT_FOUND));
        assertThat(views.ask(history, AUDITOR).reportId()).isEqualTo(report);
    }

    private static List<ListedReport> list(RunningViews views, Identity reader) {
        return views.ask(EVERYTHING, reader).items();
    }

    private static Document parked(int number) {
        String report = "00000000-0000-4000-8000-%012d".formatted(number);
        return new Document("_id", ParkedReport.id(RESTRICTIONS, report))
                .append("generation", RESTRICTIONS.name())
                .append("report", report)
                .append("version", 0L);
    }

    private static Letter letter(String report) {
        return new Letter(report, 1_000, 1_000, "ReportRestricted", "IllegalStateException: of a newer Debrief");
    }

    /** An event that only a newer Debrief knows. */
    private DomainEventMessage<?> unknownEvent(ReportId report) {
        long version = story.stream()
                .filter(recorded -> recorded.event().reportId().equals(report))
                .count();
        SerializedType type = new SimpleSerializedType("dev.debrief.api.restriction.SomethingNewer", null);
        return new GenericDomainEventMessage<>(
                "Report",
                report.toString(),
                version,
                new UnknownSerializedType(Stores.serializer(), new SimpleSerializedObject<>("{}", String.class, type)),
                Map.of());
    }

    private static Identity reader(String id, Role role) {
        return new Identity(id, id, Set.of(role), Set.of());
    }
}
