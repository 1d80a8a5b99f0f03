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
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Which causes occurred, in which incidents, where and when? A row for each incident, and one for each cause that its report
 * names, open over positions of the store.
 */
@Component
class OccurrenceProjection extends StatefulProjection<CountedReport> {

    static final String VIEW = "incidents";
    static final String OCCURRENCES = "incidents";
    static final String AT = "when";

    private final ViewJson viewJson;
    private final IntervalRows rows = new IntervalRows(OCCURRENCES, Cover.POSITIONS);

    OccurrenceProjection(ViewJson viewJson) {
        super(viewJson, "incident_reports", CountedReport.class, CountedReport.CHANGED_BY);
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
    protected CountedReport create(ViewBatch batch, ReportFacts facts, RecordedEvent<ReportEvent> recorded) {
        CountedReport begun = CountedReport.declared(facts, recorded.event(), recorded.recordedAt());
        show(batch, Map.of(), occurrences(begun), recorded.position());
        return begun;
    }

    @Override
    protected CountedReport apply(ViewBatch batch, CountedReport before, RecordedEvent<ReportEvent> recorded) {
        CountedReport after = before.evolve(recorded.event(), recorded.recordedAt());
        show(batch, occurrences(before), occurrences(after), recorded.position());
        return after;
    }

    private void show(ViewBatch batch, Map<String, Occurrence> before, Map<String, Occurrence> after, long position) {
        after.forEach((key, is) -> {
            if (!is.equals(before.get(key))) {
                rows.replace(batch, key, position, row -> document(is));
            }
        });
        before.keySet().stream()
                .filter(gone -> !after.containsKey(gone))
                .forEach(gone -> rows.close(batch, gone, position));
    }

    /** By their keys: the incident itself, and one for each cause. */
    private static Map<String, Occurrence> occurrences(CountedReport report) {
        Map<String, Occurrence> occurrences = new LinkedHashMap<>();
        Occurrence incident = Occurrence.of(report);
        occurrences.put(incident.key(), incident);
        report.facts().causes().forEach((cause, says) -> {
            Occurrence one = Occurrence.of(report, cause, says);
            occurrences.put(one.key(), one);
        });
        return occurrences;
    }

    private Document document(Occurrence occurrence) {
        return viewJson.write(occurrence)
                .append(AT, occurrence.at())
                .append(
                        IntervalRows.SCANNED_TAGS,
                        occurrence.says() == null
                                ? List.of()
                                : occurrence.scopes().stream()
                                        .map(scope -> Scopes.tag(occurrence.category(), scope))
                                        .toList());
    }
}
