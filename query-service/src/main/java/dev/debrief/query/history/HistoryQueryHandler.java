package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import dev.debrief.api.Identity;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryPage.Change;
import dev.debrief.api.report.HistoryPage.PartChange;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.support.ActorFields;
import dev.debrief.query.support.DocumentPage;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.IntervalRows;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who changed what, when and why. What changed are the rows opened and closed at a version. */
@Component
class HistoryQueryHandler {

    private final ReportHistory reportHistory;
    private final Restrictions restrictions;

    HistoryQueryHandler(ReportHistory reportHistory, Restrictions restrictions) {
        this.reportHistory = reportHistory;
        this.restrictions = restrictions;
    }

    @QueryHandler
    HistoryPage answer(ListHistory query, Identity reader) {
        long latest = reportHistory.latestVersion(query.reportId(), query.minVersion());
        Object question = List.of(query.reportId(), filter(query, null));
        Cursor cursor = Cursor.read(query.cursor(), question, 1);
        DocumentPage found = DocumentPage.of(
                reportHistory
                        .changes(and(filter(query, cursor), lte("version", latest)))
                        .sort(ascending("version")),
                query.limit());
        List<Document> page = found.items();
        Map<Long, List<PartChange>> edits = edits(query, new ReaderView(reader), page, latest);
        return new HistoryPage(
                query.reportId(),
                latest,
                page.stream()
                        .map(change -> view(change, edits.getOrDefault(change.getLong("version"), List.of())))
                        .toList(),
                found.more() ? Cursor.write(question, page.getLast().getLong("version")) : null);
    }

    private static Bson filter(ListHistory query, @Nullable Cursor cursor) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("report", query.reportId().toString()));
        if (cursor != null) {
            filters.add(gt("version", cursor.number(0)));
        }
        if (query.fromVersion() != null) {
            filters.add(gte("version", query.fromVersion()));
        }
        if (query.toVersion() != null) {
            filters.add(lte("version", query.toVersion()));
        }
        if (query.from() != null) {
            filters.add(gte("recordedAt", query.from()));
        }
        if (query.to() != null) {
            filters.add(lt("recordedAt", query.to()));
        }
        if (query.actor() != null) {
            filters.add(eq("actor", query.actor()));
        }
        if (!query.parts().isEmpty()) {
            filters.add(in("kinds", query.parts().stream().map(Object::toString).toList()));
        }
        return and(filters);
    }

    /** By version: what the rows closed there said before, and what those opened there say after. */
    private Map<Long, List<PartChange>> edits(
            ListHistory query, ReaderView readerView, List<Document> page, long latest) {
        List<Long> versions =
                page.stream().map(change -> change.getLong("version")).toList();
        Map<Long, Map<String, PartChange>> byVersion = new HashMap<>();
        for (Document row : reportHistory.rowsClosedAt(query.reportId(), versions)) {
            edit(byVersion, row, row.getLong(IntervalRows.TO), readerView.part(row, readerView.content(row), null));
        }
        for (Document row : reportHistory.rowsOpenedAt(query.reportId(), versions, latest)) {
            edit(byVersion, row, row.getLong(IntervalRows.FROM), readerView.part(row, null, readerView.content(row)));
        }
        Map<Long, List<PartChange>> edits = new HashMap<>();
        byVersion.forEach((version, changes) -> edits.put(version, List.copyOf(changes.values())));
        return edits;
    }

    /** What a reader may read of the parts of a report. */
    private final class ReaderView {

        private final Identity reader;
        private @Nullable VisibleReports visibleReports;

        ReaderView(Identity reader) {
            this.reader = reader;
        }

        /** Of what is kept from the reader, that it is there and whose it is. */
        Document content(Document row) {
            Document content = row.get("content", Document.class);
            String only = row.getString(HistoryCollections.READER);
            if (only != null && !only.equals(reader.id())) {
                return new Document("author", content.get("author")).append("confidential", true);
            }
            return hides(row) ? new Document("item", content.get("item")).append("restricted", true) : content;
        }

        PartChange part(Document row, @Nullable Document before, @Nullable Document after) {
            String id = hides(row) ? row.get("content", Document.class).getString("item") : row.getString("part");
            return new PartChange(PartKind.of(row.getString("kind")), id, before, after);
        }

        /** Whether it names a report that is not for the reader to see. */
        private boolean hides(Document row) {
            return row.getString("kind").equals(PartKind.RECURRENCE.toString())
                    && !shows(row.get("content", Document.class).getString("againIn"));
        }

        private boolean shows(String report) {
            visibleReports = visibleReports == null ? restrictions.of(reader) : visibleReports;
            return visibleReports.isVisible(report);
        }
    }

    private static void edit(
            Map<Long, Map<String, PartChange>> byVersion, Document row, long version, PartChange change) {
        byVersion
                .computeIfAbsent(version, v -> new TreeMap<>())
                .merge(
                        row.getString(IntervalRows.KEY),
                        change,
                        (closed, opened) ->
                                new PartChange(closed.part(), closed.id(), closed.before(), opened.after()));
    }

    private static Change view(Document change, List<PartChange> edits) {
        return new Change(
                change.getLong("version"),
                change.getLong("position"),
                change.get("recordedAt", Date.class).toInstant(),
                ActorFields.read(change, "actor"),
                change.getString("source"),
                change.getString("event"),
                change.getString("reason"),
                edits);
    }
}
