package dev.debrief.query.recurrence;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrenceEvent;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceWithdrawn;
import dev.debrief.api.recurrence.RecurrencePage.ListedRecurrence;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.ReportFacts;
import dev.debrief.query.analytics.facts.Scopes;
import dev.debrief.query.analytics.facts.StatefulProjection;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The view of completed action items and of recurrences of the causes that they address. Rows are valid for a range of event store
 * positions.
 */
@Component
class FixProjection extends StatefulProjection<FixedReport> {

    static final String VIEW = "item-outcomes";
    static final String FIXES = "item_outcomes";
    static final String RECURRENCES = "outcome_recurrences";

    /** When a fix was completed; of a recurrence, when the later incident began. */
    static final String AT = "when";

    /** Of a recurrence: the key of the fix, and the key of the cause that occurred again. */
    static final String FIX = "fix_key";

    static final String AGAIN = "again";
    static final String AGAIN_IN = "againIn";

    private final ViewJson viewJson;
    private final IntervalRows fixes = new IntervalRows(FIXES, Cover.POSITIONS);
    private final IntervalRows recurrences = new IntervalRows(RECURRENCES, Cover.POSITIONS);

    FixProjection(ViewJson viewJson) {
        super(
                viewJson,
                "completed_item_reports",
                FixedReport.class,
                List.of(ActionItemEvent.class, RecurrenceEvent.class));
        this.viewJson = viewJson;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    protected List<ViewCollection> rowCollections() {
        return List.of(
                new ViewCollection(
                        RECURRENCES,
                        List.of(
                                compoundIndex(ascending(IntervalRows.BLOCKS), descending(AT, IntervalRows.KEY)),
                                compoundIndex(ascending(IntervalRows.SCANNED_TAGS), descending(AT, IntervalRows.KEY)),
                                ascending(FIX, IntervalRows.TO),
                                ascending(AGAIN, IntervalRows.TO),
                                ascending(AGAIN_IN, IntervalRows.TO),
                                ascending(IntervalRows.TO))),
                new ViewCollection(
                        FIXES,
                        List.of(
                                ascending(IntervalRows.BLOCKS, AT, IntervalRows.KEY),
                                ascending(IntervalRows.SCANNED_TAGS, AT, IntervalRows.KEY),
                                ascending(IntervalRows.FROM),
                                ascending(IntervalRows.TO))));
    }

    @Override
    protected FixedReport create(ViewBatch batch, ReportFacts facts, RecordedEvent<ReportEvent> recorded) {
        return new FixedReport(facts, Map.of());
    }

    @Override
    protected FixedReport apply(ViewBatch batch, FixedReport before, RecordedEvent<ReportEvent> recorded) {
        FixedReport after = before.evolve(recorded.event(), recorded.madeAt());
        writeFixes(batch, before, after, recorded.position());
        writeRecurrence(batch, after, recorded);
        return after;
    }

    private void writeFixes(ViewBatch batch, FixedReport before, FixedReport after, long position) {
        after.fixes().keySet().forEach(item -> {
            Optional<FixRow> row = FixRow.of(after, item);
            if (row.isPresent() && !row.equals(FixRow.of(before, item))) {
                fixes.replace(batch, row.get().key(), position, replaced -> document(row.get()));
            }
        });
    }

    private Document document(FixRow row) {
        return viewJson.write(row)
                .append(AT, row.doneAt())
                .append(
                        IntervalRows.SCANNED_TAGS,
                        Stream.concat(
                                        row.causes().stream()
                                                .flatMap(cause -> row.scopes().stream()
                                                        .map(scope -> Scopes.tag(cause.category(), scope))),
                                        row.teams().stream().map(Tags::team))
                                .distinct()
                                .toList());
    }

    private void writeRecurrence(ViewBatch batch, FixedReport report, RecordedEvent<ReportEvent> recorded) {
        switch (recorded.event()) {
            case RecurrenceDetected e ->
                recurrences.replace(
                        batch,
                        key(report, e.recurrence()),
                        recorded.position(),
                        row -> document(report, e.recurrence(), recorded));
            case RecurrenceWithdrawn e -> recurrences.close(batch, key(report, e.recurrence()), recorded.position());
            default -> {}
        }
    }

    private static String key(FixedReport report, Recurrence recurrence) {
        return report.report() + "/" + recurrence.key();
    }

    private Document document(FixedReport report, Recurrence recurrence, RecordedEvent<ReportEvent> recorded) {
        ReportFacts facts = report.facts();
        String item = recurrence.item().toString();
        ListedRecurrence listed = new ListedRecurrence(
                ReportId.of(report.report()),
                recorded.version(),
                facts.title(),
                Objects.requireNonNull(report.fixes().get(item)).title(),
                facts.services(),
                facts.teams(),
                recurrence,
                recorded.madeAt());
        String again = recurrence.againIn().toString();
        return viewJson.write(listed)
                .append("report", report.report())
                .append(AT, recurrence.againAt())
                .append(FIX, FixRow.key(report.report(), item))
                .append(AGAIN, CauseRow.key(again, recurrence.againBy().toString()))
                .append(AGAIN_IN, again)
                .append(
                        IntervalRows.SCANNED_TAGS,
                        Stream.of(
                                        facts.services().stream()
                                                .map(Service::name)
                                                .map(Tags::service),
                                        facts.teams().stream().map(Tags::team),
                                        Stream.of(Tags.category(recurrence.category())))
                                .flatMap(tags -> tags)
                                .distinct()
                                .toList());
    }
}
