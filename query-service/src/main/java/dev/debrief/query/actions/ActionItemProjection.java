package dev.debrief.query.actions;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;

import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.UncoveredCausePage.UncoveredCause;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.facts.CauseFacts;
import dev.debrief.query.analytics.facts.ReportFacts;
import dev.debrief.query.analytics.facts.StatefulProjection;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The view of the action items of all reports, and of root causes without one. Rows are valid for a range of event store positions, so that
 * the past can be queried in the same way.
 */
@Component
class ActionItemProjection extends StatefulProjection<BoardReport> {

    static final String VIEW = "tracked-items";
    static final String ITEMS = "tracked_items";
    static final String UNCOVERED = "uncovered_root_causes";

    private final ViewJson viewJson;
    private final BoardRows boardRows;
    private final IntervalRows items = new IntervalRows(ITEMS, Cover.POSITIONS);
    private final IntervalRows uncovered = new IntervalRows(UNCOVERED, Cover.POSITIONS);

    ActionItemProjection(ViewJson viewJson, BoardRows boardRows) {
        super(viewJson, "action_reports", BoardReport.class, List.of(ActionItemEvent.class));
        this.viewJson = viewJson;
        this.boardRows = boardRows;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    protected List<ViewCollection> rowCollections() {
        return List.of(
                new ViewCollection(
                        UNCOVERED,
                        List.of(
                                ascending(IntervalRows.BLOCKS, "at", IntervalRows.KEY),
                                ascending(IntervalRows.SCANNED_TAGS, "at", IntervalRows.KEY),
                                ascending(IntervalRows.TO))),
                new ViewCollection(
                        ITEMS,
                        List.of(
                                dueFirst(IntervalRows.BLOCKS),
                                dueFirst(BoardRows.LIVE, IntervalRows.BLOCKS),
                                dueFirst(BoardRows.STATUS, IntervalRows.BLOCKS),
                                dueFirst(IntervalRows.SCANNED_TAGS),
                                ascending(BoardRows.LIVE, IntervalRows.BLOCKS, BoardRows.CHANGED_AT, IntervalRows.KEY),
                                ascending(BoardRows.NEXT, IntervalRows.TO, BoardRows.NEXT_FROM),
                                ascending(IntervalRows.TO, IntervalRows.FROM))));
    }

    private static Bson dueFirst(String... fields) {
        return compoundIndex(ascending(fields), ascending(BoardRows.DUE_AT, IntervalRows.KEY));
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return recorded.event() instanceof ActionItemEvent event
                ? Stream.concat(super.preload(recorded), Stream.of(new DocumentKey(ITEMS, key(event))))
                : super.preload(recorded);
    }

    @Override
    protected BoardReport create(ViewBatch batch, ReportFacts facts, RecordedEvent<ReportEvent> recorded) {
        return new BoardReport(facts, Map.of());
    }

    @Override
    protected BoardReport apply(ViewBatch batch, BoardReport before, RecordedEvent<ReportEvent> recorded) {
        BoardReport after = recorded.event() instanceof ActionItemEvent event
                ? act(batch, before, event, recorded)
                : before.saying(before.facts().evolve(recorded.event(), recorded.madeAt()));
        if (!after.facts().equals(before.facts())) {
            after.items().keySet().forEach(item -> show(batch, after, item, recorded));
        }
        cover(batch, before, after, recorded);
        return after;
    }

    private BoardReport act(
            ViewBatch batch, BoardReport report, ActionItemEvent event, RecordedEvent<ReportEvent> recorded) {
        @Nullable BoardRow row = row(batch, key(event));
        BoardRow before = row == null && event instanceof ActionItemProposed proposed
                ? BoardRow.proposed(proposed, report, recorded.madeAt())
                : Objects.requireNonNull(row, "never proposed");
        BoardRow after = before.version() >= recorded.version() ? before : before.evolve(event, report, recorded);
        if (!after.equals(before)) {
            put(batch, after, recorded.position());
        }
        return report.having(after.item());
    }

    /** The row of the item in its current state. */
    private void show(ViewBatch batch, BoardReport report, String item, RecordedEvent<ReportEvent> recorded) {
        BoardRow before = Objects.requireNonNull(row(batch, BoardRows.key(report.report(), item)));
        BoardRow after = before.version() >= recorded.version() ? before : before.in(report, recorded.version());
        if (!after.equals(before)) {
            put(batch, after, recorded.position());
        }
    }

    private void put(ViewBatch batch, BoardRow row, long position) {
        items.replace(
                batch,
                BoardRows.key(row.report(), row.item().id().toString()),
                position,
                before -> boardRows.document(row));
    }

    private @Nullable BoardRow row(ViewBatch batch, String key) {
        return batch.find(ITEMS, key).map(boardRows::row).orElse(null);
    }

    private static String key(ActionItemEvent event) {
        return BoardRows.key(event.reportId().toString(), event.itemId().toString());
    }

    private void cover(ViewBatch batch, BoardReport before, BoardReport after, RecordedEvent<ReportEvent> recorded) {
        Map<String, CauseFacts> was = before.uncovered();
        Map<String, CauseFacts> is = after.uncovered();
        is.forEach((id, cause) -> {
            CauseFacts other = was.get(id);
            Instant since = recorded.madeAt();
            if (other == null || !listed(after, id, cause, 0, since).equals(listed(before, id, other, 0, since))) {
                uncovered.replace(
                        batch,
                        BoardRows.key(after.report(), id),
                        recorded.position(),
                        row -> uncoveredRow(after, id, cause, row, recorded));
            }
        });
        was.keySet().stream()
                .filter(id -> !is.containsKey(id))
                .forEach(id -> uncovered.close(batch, BoardRows.key(after.report(), id), recorded.position()));
    }

    private Document uncoveredRow(
            BoardReport report, String id, CauseFacts cause, Document before, RecordedEvent<ReportEvent> recorded) {
        Instant since = before.isEmpty()
                ? recorded.madeAt()
                : viewJson.read(before, UncoveredCause.class).since();
        return viewJson.write(listed(report, id, cause, recorded.version(), since))
                .append("report", report.report())
                .append("at", since)
                .append(
                        IntervalRows.SCANNED_TAGS,
                        Stream.concat(
                                        report.facts().teams().stream().map(Tags::team),
                                        Stream.of(Tags.category(cause.category())))
                                .toList());
    }

    private static UncoveredCause listed(BoardReport report, String id, CauseFacts cause, long version, Instant since) {
        return new UncoveredCause(
                ReportId.of(report.report()),
                version,
                report.facts().title(),
                report.facts().severity(),
                report.facts().teams(),
                FindingId.of(id),
                cause.text(),
                cause.primary(),
                cause.category(),
                "",
                since);
    }
}
