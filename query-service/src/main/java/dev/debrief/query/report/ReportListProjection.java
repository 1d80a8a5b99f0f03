package dev.debrief.query.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.query.history.Histories;
import dev.debrief.query.support.Cover;
import dev.debrief.query.support.Cursor;
import dev.debrief.query.support.IntervalRows;
import dev.debrief.query.support.Json;
import dev.debrief.query.support.Progress;
import dev.debrief.query.support.ViewBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which reports are there? And which were listed then? Rows are open over positions of the store, so both are one question. */
@Component
@ProcessingGroup("report-lists")
class ReportListProjection {

    private static final String ROWS = "report_list";

    private final MongoDatabase views;
    private final Json json;
    private final Progress progress;
    private final Histories histories;
    private final IntervalRows rows = new IntervalRows(ROWS, Cover.POSITIONS);

    ReportListProjection(MongoDatabase views, Json json, Progress progress, Histories histories) {
        this.views = views;
        this.json = json;
        this.progress = progress;
        this.histories = histories;
        views.getCollection(ROWS).createIndex(compoundIndex(ascending(IntervalRows.BLOCKS), descending("at", "key")));
    }

    @EventHandler
    void on(ReportEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, TrackingToken token) {
        ViewBatch batch = ViewBatch.current(views, ROWS);
        ReportRow after;
        if (event instanceof IncidentDeclared declared) {
            after = ReportRow.declared(declared, recordedAt);
        } else {
            Optional<ReportRow> before =
                    batch.find(ROWS, event.reportId().toString()).map(this::row);
            after = before.map(row -> row.after(event))
                    .filter(row -> !row.equals(before.get()))
                    .map(row -> row.atVersion(version))
                    .orElse(null);
        }
        if (after != null) {
            Document row = document(after);
            rows.replace(batch, after.report(), token.position().orElseThrow(), before -> row);
        }
    }

    private Document document(ReportRow row) {
        return json.write(row).append("at", row.at());
    }

    private ReportRow row(Document document) {
        Document content = new Document(document);
        content.keySet().removeAll(List.of("_id", "key", "from", "to", "blocks", "at"));
        return json.read(content, ReportRow.class);
    }

    @QueryHandler
    ReportPage answer(ListReports query) {
        progress.catchUp();
        Object question = List.of(criteria(query), String.valueOf(query.position()), String.valueOf(query.asOf()));
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        long position = cursor == null ? positionOf(query) : cursor.number(0);
        if (position < 0) {
            return new ReportPage(List.of(), null, position);
        }
        Bson filter = and(in(IntervalRows.BLOCKS, Cover.POSITIONS.around(position)), criteria(query), after(cursor));
        List<Document> found = IntervalRows.readAt(
                position,
                () -> views.getCollection(ROWS)
                        .find(filter)
                        .sort(Sorts.descending("at", "key"))
                        .limit(query.limit() + 1));
        boolean more = found.size() > query.limit();
        List<ReportRow> page = IntervalRows.distinct(more ? found.subList(0, query.limit()) : found).stream()
                .map(this::row)
                .toList();
        return new ReportPage(
                page.stream().map(ReportListProjection::listed).toList(),
                more
                        ? Cursor.write(
                                question,
                                position,
                                page.getLast().at().toEpochMilli(),
                                page.getLast().report())
                        : null,
                position);
    }

    /** The place in the store that is asked about, as far as the views have come; -1 before the first event. */
    private long positionOf(ListReports query) {
        long reached = progress.position();
        if (query.position() != null) {
            return Math.min(query.position(), reached);
        }
        return query.asOf() == null
                ? reached
                : Math.min(histories.positionAt(query.asOf()).orElse(-1), reached);
    }

    private static Bson criteria(ListReports query) {
        List<Bson> filters = new ArrayList<>();
        anyOf(filters, "status", query.status());
        anyOf(filters, "severity", query.severity());
        anyOf(filters, "type", query.type());
        if (query.service() != null) {
            filters.add(eq("services.name", query.service()));
        }
        if (query.from() != null) {
            filters.add(gte("at", query.from()));
        }
        if (query.to() != null) {
            filters.add(lt("at", query.to()));
        }
        return filters.isEmpty() ? Filters.empty() : and(filters);
    }

    private static void anyOf(List<Bson> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(in(field, values.stream().map(Object::toString).toList()));
        }
    }

    private static Bson after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return Filters.empty();
        }
        Instant at = Instant.ofEpochMilli(cursor.number(1));
        return or(lt("at", at), and(eq("at", at), lt("key", cursor.text(2))));
    }

    private static ListedReport listed(ReportRow row) {
        return new ListedReport(
                ReportId.of(row.report()),
                row.version(),
                row.title(),
                row.type(),
                row.status(),
                row.severity(),
                row.services(),
                row.at(),
                row.declaredAt());
    }
}
