package dev.debrief.query.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.query.history.AsOfPositions;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.IntervalRows.Page;
import dev.debrief.views.IntervalRows.RowQuery;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers which reports there are, and which were listed then. */
@Component
class ReportListQueryHandler {

    private static final RowOrder LATEST_FIRST = RowOrder.descending("at", IntervalRows.KEY);

    private final LiveViews views;
    private final ReportRows reportRows;
    private final Progress progress;
    private final AsOfPositions asOfPositions;
    private final Restrictions restrictions;
    private final IntervalRows rows = new IntervalRows(ReportListProjection.ROWS, Cover.POSITIONS);

    ReportListQueryHandler(
            LiveViews views,
            ReportRows reportRows,
            Progress progress,
            AsOfPositions asOfPositions,
            Restrictions restrictions) {
        this.views = views;
        this.reportRows = reportRows;
        this.progress = progress;
        this.asOfPositions = asOfPositions;
        this.restrictions = restrictions;
    }

    @QueryHandler
    ReportPage answer(ListReports query, Identity reader) {
        progress.catchUp(ReportListProjection.VIEW);
        Object question = List.of(criteria(query), String.valueOf(query.position()), String.valueOf(query.asOf()));
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        long reached = progress.position(ReportListProjection.VIEW);
        long position = cursor == null ? positionOf(query, reached) : cursor.number(0);
        if (position < 0) {
            return new ReportPage(List.of(), null, position);
        }
        VisibleReports visibleReports = restrictions.of(reader);
        Page found = rows.read(
                views.collection(ReportListProjection.ROWS),
                new RowQuery(
                        position,
                        reached,
                        holding(query, position),
                        and(criteria(query), LATEST_FIRST.after(cursor, 1), visibleReports.filter(IntervalRows.KEY)),
                        LATEST_FIRST,
                        query.limit()));
        List<ReportRow> page = found.rows().stream().map(reportRows::row).toList();
        List<ListedReport> listed =
                page.stream().map(ReportListQueryHandler::listed).toList();
        visibleReports.recordReading(
                query,
                listed.stream()
                        .map(report -> new ReportRead(report.id(), report.version()))
                        .toList());
        return new ReportPage(
                listed,
                found.more()
                        ? Cursor.write(
                                question,
                                position,
                                page.getLast().at().toEpochMilli(),
                                page.getLast().report())
                        : null,
                position);
    }

    /** The place in the store that is asked about, as far as the views have come; -1 before the first event. */
    private long positionOf(ListReports query, long reached) {
        if (query.position() != null) {
            return Math.min(query.position(), reached);
        }
        return asOfPositions.at(query.asOf(), reached);
    }

    private Bson holding(ListReports query, long position) {
        return query.service() == null ? rows.holdingAt(position) : rows.holdingAt(position, query.service());
    }

    private static Bson criteria(ListReports query) {
        List<Bson> filters = new ArrayList<>();
        anyOf(filters, "status", query.status());
        anyOf(filters, "severity", query.severity());
        anyOf(filters, "type", query.type());
        if (query.service() != null) {
            filters.add(eq(IntervalRows.INDEXED_TAGS, query.service()));
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
