package dev.debrief.query.lists;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection.DocumentKey;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list with one row for each report. A row is valid for a range of event store positions, so that the past can be queried in the
 * same way as the present.
 *
 * @param <R> a row; equal rows say the same
 */
public final class ReportRowWriter<R> {

    private final String collection;
    private final Function<Document, R> reader;
    private final Function<R, Document> writer;
    private final Evolution<R> evolution;
    private final IntervalRows rows;

    /** What an event makes of a row. */
    @FunctionalInterface
    public interface Evolution<R> {

        /**
         * The row after an event; the same or an equal one if nothing changed.
         *
         * @param before null before the first event
         * @return null if there is no row
         */
        @Nullable
        R after(@Nullable R before, RecordedEvent<ReportEvent> recorded);
    }

    public ReportRowWriter(
            String collection, Function<Document, R> reader, Function<R, Document> writer, Evolution<R> evolution) {
        this.collection = collection;
        this.reader = reader;
        this.writer = writer;
        this.evolution = evolution;
        this.rows = new IntervalRows(collection, Cover.POSITIONS);
    }

    /** The row that {@link #write} reads. */
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return Stream.of(new DocumentKey(collection, recorded.subject()));
    }

    /** Replaces the row of the report if the event changes it. */
    public void write(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        R before = batch.find(collection, recorded.subject()).map(reader).orElse(null);
        R after = evolution.after(before, recorded);
        if (after != null && !after.equals(before)) {
            rows.replace(batch, recorded.subject(), recorded.position(), row -> writer.apply(after));
        }
    }
}
