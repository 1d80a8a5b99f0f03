package dev.debrief.query.occurrences;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.query.facts.ReportFacts;
import dev.debrief.query.support.Cover;
import dev.debrief.query.support.Json;
import dev.debrief.query.views.IntervalRows;
import dev.debrief.query.views.Projection;
import dev.debrief.query.views.RecordedEvent;
import dev.debrief.query.views.ViewBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Which causes occurred, in which incidents, where and when? A row for each cause of each report, and
 * one for each report that names none, open over positions of the store. What is
 * known of each report stands beside them, and is written last: it says how far the rows have come.
 */
@Component
class OccurrenceProjection implements Projection<ReportEvent> {

    static final String VIEW = "occurrences";
    static final String OCCURRENCES = "occurrences";
    static final String AT = "when";
    private static final String REPORTS = "occurrence_reports";

    private final Json json;
    private final IntervalRows rows = new IntervalRows(OCCURRENCES, Cover.POSITIONS);

    OccurrenceProjection(Json json) {
        this.json = json;
    }

    /** @param version the last that was taken in */
    private record Known(String report, long version, ReportFacts facts) {}

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(
                new Shelf(
                        OCCURRENCES,
                        List.of(
                                ascending(IntervalRows.WORDS, AT, IntervalRows.KEY),
                                ascending(IntervalRows.FROM),
                                ascending(IntervalRows.TO))),
                new Shelf(REPORTS, List.of()));
    }

    @Override
    public boolean heeds(Class<? extends DomainEvent> type) {
        return ReportFacts.heeds(type);
    }

    @Override
    public Stream<Wanted> reads(RecordedEvent<ReportEvent> recorded) {
        return Stream.of(new Wanted(REPORTS, recorded.subject()));
    }

    @Override
    public void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        Known before = batch.find(REPORTS, recorded.subject())
                .map(document -> json.read(document, Known.class))
                .orElse(null);
        if (before == null) {
            if (recorded.event() instanceof IncidentDeclared declared) {
                ReportFacts facts = ReportFacts.declared(declared, recorded.recordedAt());
                show(batch, Map.of(), occurrences(facts), recorded.position());
                write(batch, recorded, facts);
            }
        } else if (before.version() < recorded.version()) {
            ReportFacts after = before.facts().after(recorded.event(), recorded.recordedAt());
            show(batch, occurrences(before.facts()), occurrences(after), recorded.position());
            write(batch, recorded, after);
        }
    }

    private void write(ViewBatch batch, RecordedEvent<ReportEvent> recorded, ReportFacts facts) {
        Known known = new Known(recorded.subject(), recorded.version(), facts);
        batch.replace(REPORTS, json.write(known).append("_id", recorded.subject()), "version");
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

    /** By their keys: one for each cause, or one that says that there is none. */
    private static Map<String, Occurrence> occurrences(ReportFacts facts) {
        Map<String, Occurrence> occurrences = new LinkedHashMap<>();
        facts.causes().forEach((cause, says) -> {
            Occurrence one = Occurrence.of(facts, cause, says);
            occurrences.put(one.key(), one);
        });
        if (occurrences.isEmpty()) {
            Occurrence none = Occurrence.of(facts, "", null);
            occurrences.put(none.key(), none);
        }
        return occurrences;
    }

    private Document document(Occurrence occurrence) {
        return json.write(occurrence)
                .append(AT, occurrence.at())
                .append(
                        IntervalRows.WORDS,
                        occurrence.says() == null
                                ? List.of()
                                : occurrence.scopes().stream()
                                        .map(scope -> Scopes.tag(occurrence.category(), scope))
                                        .toList());
    }
}
