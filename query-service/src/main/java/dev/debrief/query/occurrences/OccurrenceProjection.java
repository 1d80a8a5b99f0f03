package dev.debrief.query.occurrences;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.query.facts.KnowingProjection;
import dev.debrief.query.facts.ReportFacts;
import dev.debrief.query.support.Cover;
import dev.debrief.query.support.Json;
import dev.debrief.query.views.IntervalRows;
import dev.debrief.query.views.RecordedEvent;
import dev.debrief.query.views.ViewBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Which causes occurred, in which incidents, where and when? A row for each cause of each report, and
 * one for each report that names none, open over positions of the store.
 */
@Component
class OccurrenceProjection extends KnowingProjection<ReportFacts> {

    static final String VIEW = "occurrences";
    static final String OCCURRENCES = "occurrences";
    static final String AT = "when";

    private final Json json;
    private final IntervalRows rows = new IntervalRows(OCCURRENCES, Cover.POSITIONS);

    OccurrenceProjection(Json json) {
        super(json, "occurrence_reports", ReportFacts.class);
        this.json = json;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    protected List<Shelf> rowShelves() {
        return List.of(new Shelf(
                OCCURRENCES,
                List.of(
                        ascending(IntervalRows.WORDS, AT, IntervalRows.KEY),
                        ascending(IntervalRows.FROM),
                        ascending(IntervalRows.TO))));
    }

    @Override
    protected ReportFacts begin(ViewBatch batch, ReportFacts facts, RecordedEvent<ReportEvent> recorded) {
        show(batch, Map.of(), occurrences(facts), recorded.position());
        return facts;
    }

    @Override
    protected ReportFacts take(ViewBatch batch, ReportFacts before, RecordedEvent<ReportEvent> recorded) {
        ReportFacts after = before.after(recorded.event(), recorded.recordedAt());
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
