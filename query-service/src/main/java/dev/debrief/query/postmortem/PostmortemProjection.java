package dev.debrief.query.postmortem;

import static com.mongodb.client.model.Indexes.ascending;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The view of the list of post-mortems. Rows are valid for a range of positions, so that the past can be queried in the same way. */
@Component
class PostmortemProjection implements Projection<ReportEvent> {

    static final String VIEW = "postmortem-states";
    static final String ROWS = "postmortem_states";

    private final ReportRowWriter<PostmortemRow> rows;

    PostmortemProjection(PostmortemRows postmortemRows) {
        rows = new ReportRowWriter<>(ROWS, postmortemRows::row, postmortemRows::document, PostmortemProjection::evolve);
    }

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(
                ROWS,
                List.of(
                        ascending(IntervalRows.BLOCKS, PostmortemRows.DUE, IntervalRows.KEY),
                        ascending(IntervalRows.TO, PostmortemRows.NEXT_FROM),
                        ascending(IntervalRows.TO, PostmortemRows.LAST_PUBLISHED))));
    }

    @Override
    public List<Class<?>> handledEvents() {
        return PostmortemRow.CHANGED_BY;
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return rows.preload(recorded);
    }

    @Override
    public void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        rows.write(recorded, batch);
    }

    private static @Nullable PostmortemRow evolve(@Nullable PostmortemRow before, RecordedEvent<ReportEvent> recorded) {
        if (before == null) {
            return recorded.event() instanceof IncidentDeclared declared ? PostmortemRow.declared(declared) : null;
        }
        PostmortemRow after = before.evolve(recorded.event(), recorded.madeAt());
        return after.equals(before) ? before : after.withVersion(recorded.version());
    }
}
