package dev.debrief.query.history;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.ChangedReports;
import dev.debrief.api.report.ChangedReports.ChangedReport;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryQuery.FindChangedReports;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.StreamedChange;
import dev.debrief.query.support.Queries;
import dev.debrief.support.axon.QueryRefusals;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of reports for one listener, in the order in which they were recorded. It asks the same questions as a reader of histories
 * does, so that restrictions, redactions and the record of who read what are the same.
 */
final class ChangeStream {

    private static final int PAGE = 200;

    private final Queries queries;
    private final JsonMapper json;
    private final Identity reader;
    private final @Nullable ReportId report;
    private final List<String> events;
    private long position;

    ChangeStream(
            Queries queries,
            JsonMapper json,
            Identity reader,
            @Nullable ReportId report,
            List<String> events,
            long position) {
        this.queries = queries;
        this.json = json;
        this.reader = reader;
        this.report = report;
        this.events = events;
        this.position = position;
    }

    /** Tells browsers when to connect again after the end, and writes what is recorded already. */
    void begin(OutputStream out) throws IOException {
        send(out, "retry: 2000\n\n");
        write(out, true);
    }

    void keepAlive(OutputStream out) throws IOException {
        send(out, ": still here\n\n");
    }

    /** Writes what was recorded since the last time; whether there was anything. */
    boolean writeNew(OutputStream out) throws IOException {
        return write(out, false);
    }

    private boolean write(OutputStream out, boolean latest) throws IOException {
        ChangedReports changed = queries.ask(new FindChangedReports(report, position, latest), reader);
        List<StreamedChange> changes = new ArrayList<>();
        for (ChangedReport one : changed.items()) {
            history(one).stream()
                    .filter(change -> change.change().position() > position)
                    .filter(change ->
                            events.isEmpty() || events.contains(change.change().event()))
                    .forEach(changes::add);
        }
        changes.sort(Comparator.comparingLong(change -> change.change().position()));
        for (StreamedChange change : changes) {
            send(
                    out,
                    "id: " + change.change().position() + "\nevent: "
                            + change.change().event() + "\ndata: " + json.writeValueAsString(change) + "\n\n");
        }
        position = changed.until();
        return !changes.isEmpty();
    }

    /** Nothing for a report that was restricted in between. Any other refusal ends the stream, so that no change is left out. */
    private List<StreamedChange> history(ChangedReport changed) {
        try {
            HistoryPage page = queries.ask(
                    new ListHistory(
                            changed.reportId(),
                            null,
                            changed.firstVersion(),
                            changed.lastVersion(),
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            PAGE),
                    reader);
            return page.items().stream()
                    .map(change -> new StreamedChange(page.reportId(), change))
                    .toList();
        } catch (QueryExecutionException e) {
            if (QueryRefusals.isRefused(e, Rejection.REPORT_NOT_FOUND)) {
                return List.of();
            }
            throw e;
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
