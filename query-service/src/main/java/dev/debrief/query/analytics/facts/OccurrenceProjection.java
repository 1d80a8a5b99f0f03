package dev.debrief.query.analytics.facts;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The view of occurrences: a row for each incident, and one for each cause that its report names, valid for an interval of positions. */
@Component
class OccurrenceProjection extends StatefulProjection<CountedReport> {

    static final String VIEW = "counted-incidents";
    static final String OCCURRENCES = "counted_incidents";

    /** A field that only rows of causes have. */
    static final String CAUSE = "cause";

    static final String AT = "when";

    private final ViewJson viewJson;
    private final IntervalRows rows = new IntervalRows(OCCURRENCES, Cover.POSITIONS);

    OccurrenceProjection(ViewJson viewJson) {
        super(viewJson, "counted_reports", CountedReport.class, CountedReport.CHANGED_BY);
        this.viewJson = viewJson;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    protected List<ViewCollection> rowCollections() {
        return List.of(new ViewCollection(
                OCCURRENCES,
                List.of(
                        ascending(IntervalRows.SCANNED_TAGS, AT, IntervalRows.KEY),
                        ascending(IntervalRows.FROM),
                        ascending(IntervalRows.TO))));
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return Stream.concat(
                super.preload(recorded), Stream.of(new DocumentKey(OCCURRENCES, CauseRow.key(recorded.subject(), ""))));
    }

    @Override
    protected CountedReport create(ViewBatch batch, ReportFacts facts, RecordedEvent<ReportEvent> recorded) {
        CountedReport declared = CountedReport.declared(facts, recorded.event(), recorded.madeAt());
        write(batch, Map.of(), rows(declared), recorded.position());
        return declared;
    }

    @Override
    protected CountedReport apply(ViewBatch batch, CountedReport before, RecordedEvent<ReportEvent> recorded) {
        CountedReport after = before.evolve(recorded.event(), recorded.madeAt());
        write(batch, rows(before), rows(after), recorded.position());
        return after;
    }

    private void write(
            ViewBatch batch, Map<String, OccurrenceRow> before, Map<String, OccurrenceRow> after, long position) {
        after.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                rows.replace(batch, key, position, replaced -> document(row));
            }
        });
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> rows.close(batch, key, position));
    }

    /** The rows of a report, by their keys. */
    private static Map<String, OccurrenceRow> rows(CountedReport report) {
        Map<String, OccurrenceRow> rows = new LinkedHashMap<>();
        IncidentRow incident = IncidentRow.of(report);
        rows.put(incident.key(), incident);
        report.facts().causes().forEach((id, facts) -> {
            CauseRow cause = CauseRow.of(report, id, facts);
            rows.put(cause.key(), cause);
        });
        return rows;
    }

    private Document document(OccurrenceRow row) {
        return switch (row) {
            case IncidentRow incident -> viewJson.write(incident).append(AT, incident.at());
            case CauseRow cause ->
                viewJson.write(cause)
                        .append(AT, cause.at())
                        .append(
                                IntervalRows.SCANNED_TAGS,
                                cause.scopes().stream()
                                        .map(scope -> Scopes.tag(cause.category(), scope))
                                        .toList());
        };
    }
}
