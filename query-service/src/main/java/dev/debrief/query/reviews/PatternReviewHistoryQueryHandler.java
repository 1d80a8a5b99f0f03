package dev.debrief.query.reviews;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import dev.debrief.api.Identity;
import dev.debrief.api.reviews.PatternReviewHistory;
import dev.debrief.api.reviews.PatternReviewHistory.ReviewChange;
import dev.debrief.api.reviews.PatternReviewHistory.ReviewPartChange;
import dev.debrief.api.reviews.PatternReviewPart.Kind;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviewHistory;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.support.ActorFields;
import dev.debrief.query.support.DocumentPage;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LastRecorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who changed what in a pattern review, when and why. What changed are the rows opened and closed at a version. */
@Component
class PatternReviewHistoryQueryHandler {

    private final PatternReviews reviews;
    private final Restrictions restrictions;

    PatternReviewHistoryQueryHandler(PatternReviews reviews, Restrictions restrictions) {
        this.reviews = reviews;
        this.restrictions = restrictions;
    }

    @QueryHandler
    PatternReviewHistory answer(ListPatternReviewHistory query, Identity reader) {
        long latest = reviews.latestVersion(query.reviewId(), query.minVersion());
        Bson question = filter(query);
        Cursor cursor = Cursor.read(query.cursor(), question, 1);
        DocumentPage found = DocumentPage.of(
                reviews.changes()
                        .find(and(
                                question,
                                gt("version", cursor == null ? -1L : cursor.number(0)),
                                lte("version", latest)))
                        .sort(ascending("version")),
                query.limit());
        List<Document> page = found.items();
        Map<Long, List<ReviewPartChange>> edits = edits(query, restrictions.of(reader), page, latest);
        return new PatternReviewHistory(
                query.reviewId(),
                latest,
                page.stream()
                        .map(change -> view(change, edits.getOrDefault(change.getLong("version"), List.of())))
                        .toList(),
                found.more() ? Cursor.write(question, page.getLast().getLong("version")) : null);
    }

    private static Bson filter(ListPatternReviewHistory query) {
        Bson ofReview = eq(ReviewCollections.REVIEW, query.reviewId().toString());
        return query.actor() == null ? ofReview : and(ofReview, eq("actor", query.actor()));
    }

    /** By version: what the rows closed there said before, and what those opened there say after. */
    private Map<Long, List<ReviewPartChange>> edits(
            ListPatternReviewHistory query, VisibleReports visibleReports, List<Document> page, long latest) {
        List<Long> versions =
                page.stream().map(change -> change.getLong("version")).toList();
        Map<Long, Map<String, ReviewPartChange>> byVersion = new HashMap<>();
        for (Document row : reviews.rowsClosedAt(query.reviewId(), versions)) {
            edit(
                    byVersion,
                    row,
                    row.getLong(IntervalRows.TO),
                    change(row, content(row, visibleReports), null, visibleReports));
        }
        for (Document row : reviews.rowsOpenedAt(query.reviewId(), versions, latest)) {
            edit(
                    byVersion,
                    row,
                    row.getLong(IntervalRows.FROM),
                    change(row, null, content(row, visibleReports), visibleReports));
        }
        Map<Long, List<ReviewPartChange>> edits = new HashMap<>();
        byVersion.forEach((version, changes) -> edits.put(version, List.copyOf(changes.values())));
        return edits;
    }

    private static void edit(
            Map<Long, Map<String, ReviewPartChange>> byVersion, Document row, long version, ReviewPartChange change) {
        byVersion
                .computeIfAbsent(version, v -> new TreeMap<>())
                .merge(
                        row.getString(IntervalRows.KEY),
                        change,
                        (before, after) -> new ReviewPartChange(
                                before.part(),
                                before.id(),
                                before.before() == null ? after.before() : before.before(),
                                after.after() == null ? before.after() : after.after()));
    }

    private static ReviewPartChange change(
            Document row, @Nullable Document before, @Nullable Document after, VisibleReports visibleReports) {
        String id = hides(row, visibleReports)
                ? row.get(ReviewCollections.CONTENT, Document.class).getString("itemId")
                : row.getString(ReviewCollections.PART);
        return new ReviewPartChange(Kind.of(row.getString(ReviewCollections.KIND)), id, before, after);
    }

    /** Without the reports that are not for the reader to see; how many these are, is told. */
    private static Document content(Document row, VisibleReports visibleReports) {
        Document content = row.get(ReviewCollections.CONTENT, Document.class);
        if (hides(row, visibleReports)) {
            return new Document("itemId", content.get("itemId")).append("withheld", 1);
        }
        if (Kind.of(row.getString(ReviewCollections.KIND)) != Kind.FINDING) {
            return content;
        }
        List<String> evidence = content.getList("evidence", String.class);
        List<String> shown = new ArrayList<>(evidence);
        shown.removeIf(report -> !visibleReports.isVisible(report));
        return shown.size() == evidence.size()
                ? content
                : new Document(content).append("evidence", shown).append("withheld", evidence.size() - shown.size());
    }

    /** Whether it is an item of a report that is not for the reader to see. */
    private static boolean hides(Document row, VisibleReports visibleReports) {
        return Kind.of(row.getString(ReviewCollections.KIND)) == Kind.ACTION_ITEM
                && !visibleReports.isVisible(
                        row.get(ReviewCollections.CONTENT, Document.class).getString("reportId"));
    }

    private static ReviewChange view(Document change, List<ReviewPartChange> edits) {
        return new ReviewChange(
                change.getLong("version"),
                change.getLong("position"),
                LastRecorded.timeOf(change),
                ActorFields.read(change, "actor"),
                change.getString("source"),
                change.getString("event"),
                change.getString("reason"),
                edits);
    }
}
