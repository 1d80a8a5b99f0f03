package dev.debrief.query.report;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.query.lists.ReportRowWriter;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection;
import dev.debrief.views.Projection.DocumentKey;
import dev.debrief.views.Projection.ViewCollection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The view of the list of reports. Rows are valid for a range of event store positions, so that the past can be queried in the same way.
 */
@Component
class ReportListProjection implements Projection<ReportEvent> {

    static final String VIEW = "report-list";
    static final String ROWS = "report_list";

    private final ReportRowWriter<ReportRow> rows;

    ReportListProjection(ReportRows reportRows) {
        rows = new ReportRowWriter<>(ROWS, reportRows::row, reportRows::document, ReportListProjection::evolve);
    }

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    /** One index for each filter that may select few of many rows, and one without a filter, each in the order of the list. */
    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(
                ROWS,
                List.of(
                        latestFirst(IntervalRows.BLOCKS),
                        latestFirst("status", IntervalRows.BLOCKS),
                        latestFirst("severity", IntervalRows.BLOCKS),
                        latestFirst("type", IntervalRows.BLOCKS),
                        latestFirst(IntervalRows.TAGGED_BLOCKS),
                        ascending(IntervalRows.TO))));
    }

    private static Bson latestFirst(String... fields) {
        return compoundIndex(ascending(fields), descending("at", IntervalRows.KEY));
    }

    @Override
    public List<Class<?>> handledEvents() {
        return ReportRow.CHANGED_BY;
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return rows.preload(recorded);
    }

    @Override
    public void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        rows.write(recorded, batch);
    }

    private static @Nullable ReportRow evolve(@Nullable ReportRow before, RecordedEvent<ReportEvent> recorded) {
        if (before == null) {
            return recorded.event() instanceof IncidentDeclared declared
                    ? ReportRow.declared(declared, recorded.madeAt())
                    : null;
        }
        ReportRow after = before.evolve(recorded.event());
        return after.equals(before) ? before : after.withVersion(recorded.version());
    }
}
