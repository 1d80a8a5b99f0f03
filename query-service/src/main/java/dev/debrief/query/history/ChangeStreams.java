package dev.debrief.query.history;

import dev.debrief.api.Identity;
import dev.debrief.api.report.HistoryQuery.FindChangedReports;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.UnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps streams of changes running: each in the thread of its request, which costs little, as requests run on virtual threads. */
@Component
class ChangeStreams {

    private static final int MOST_STREAMS = 200;
    private static final long PAUSE_MILLIS = 500;

    /** Proxies close what is silent for longer. */
    private static final long LONGEST_SILENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Semaphore streams = new Semaphore(MOST_STREAMS);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queries queries;
    private final JsonMapper json;

    ChangeStreams(Queries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    /**
     * Begins a stream.
     *
     * @param report only changes of this report; null for all
     * @param events only events with these names; all if empty
     * @param position where to begin; null for now
     * @throws org.axonframework.queryhandling.QueryExecutionException if the reader may not see the report, or there is none
     */
    ChangeStream open(Identity reader, @Nullable ReportId report, List<String> events, @Nullable Long position) {
        if (report != null) {
            queries.ask(firstChange(report), reader);
        }
        long from = position == null
                ? queries.ask(new FindChangedReports(report, null, true), reader)
                        .until()
                : position;
        return new ChangeStream(queries, json, reader, report, events, from);
    }

    /** Refused if the reader may not see the report. */
    private static ListHistory firstChange(ReportId report) {
        return new ListHistory(report, null, null, null, null, null, null, List.of(), null, 1);
    }

    /** Writes what is recorded until the time is over, the client has gone, or the program ends. */
    void run(ChangeStream stream, OutputStream out, Duration lasting) throws IOException {
        if (!streams.tryAcquire()) {
            throw new UnavailableException("Too many streams are open.");
        }
        try {
            long end = System.nanoTime() + lasting.toNanos();
            long written = System.nanoTime();
            stream.begin(out);
            do {
                if (stream.writeNew(out)) {
                    written = System.nanoTime();
                } else if (System.nanoTime() - written > LONGEST_SILENCE_NANOS) {
                    stream.keepAlive(out);
                    written = System.nanoTime();
                }
            } while (System.nanoTime() < end && !closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    /** Clients connect again, to another node or after the start. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }
}
