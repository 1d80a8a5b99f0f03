package dev.debrief.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import dev.debrief.api.Actor;
import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.ChangedReports;
import dev.debrief.api.report.ChangedReports.ChangedReport;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryQuery.FindChangedReports;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.QueriesTo;
import dev.debrief.support.axon.QueryRefusals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a listener hears while something is in the way. */
class ChangeStreamTest {

    private static final ReportId REPORT = ReportId.of("00000000-0000-4000-8000-000000000001");
    private static final long CHANGED_AT = 7;

    private final AtomicReference<RuntimeException> inTheWay = new AtomicReference<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private ChangeStream stream;

    @BeforeEach
    void listen() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        stream = new ChangeStream(
                QueriesTo.the(bus), JsonMapper.shared(), Identity.NOBODY, null, List.of(), CHANGED_AT - 1);
        bus.subscribe(
                FindChangedReports.class.getName(),
                ChangedReports.class,
                query -> new ChangedReports(
                        ((FindChangedReports) query.getPayload()).after() < CHANGED_AT
                                ? List.of(new ChangedReport(REPORT, 0, 0))
                                : List.of(),
                        CHANGED_AT));
        bus.subscribe(ListHistory.class.getName(), HistoryPage.class, query -> {
            if (inTheWay.get() != null) {
                throw inTheWay.get();
            }
            return new HistoryPage(REPORT, 0, List.of(change()), null);
        });
    }

    @Test
    void a_change_of_a_report_that_was_hidden_meanwhile_is_passed_over() throws IOException {
        inTheWay.set(QueryRefusals.refused(Rejection.REPORT_NOT_FOUND));
        assertThat(stream.writeNew(heard)).isFalse();
        inTheWay.set(null);
        assertThat(stream.writeNew(heard)).isFalse();
    }

    @Test
    void a_change_that_cannot_be_read_at_the_moment_ends_the_stream_and_is_heard_when_it_can() throws IOException {
        inTheWay.set(new MongoSocketException("gone", new ServerAddress()));
        assertThatThrownBy(() -> stream.writeNew(heard)).isInstanceOf(QueryExecutionException.class);
        assertThat(heard.size()).isZero();
        inTheWay.set(null);
        assertThat(stream.writeNew(heard)).isTrue();
        assertThat(heard.toString(StandardCharsets.UTF_8)).startsWith("id: 7\nevent: TitleCorrected\n");
    }

    private static HistoryPage.Change change() {
        return new HistoryPage.Change(
                0,
                CHANGED_AT,
                Instant.EPOCH,
                null,
                new Actor("ada", "Ada", "responder"),
                "api",
                "TitleCorrected",
                null,
                List.of(),
                "Ada corrected the title.");
    }
}
