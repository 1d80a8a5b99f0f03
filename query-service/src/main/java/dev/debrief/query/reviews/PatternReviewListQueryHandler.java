package dev.debrief.query.reviews;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import dev.debrief.api.reviews.PatternReviewPage;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviews;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers which pattern reviews there are, and which were listed then. */
@Component
class PatternReviewListQueryHandler {

    private static final RowOrder DUE_FIRST = RowOrder.ascending(ListedReview.DUE, IntervalRows.KEY);

    private final PatternReviews reviews;
    private final ViewJson viewJson;
    private final Clock clock;
    private final IntervalRows rows = new IntervalRows(PatternReviewProjection.LIST.name(), Cover.POSITIONS);

    PatternReviewListQueryHandler(PatternReviews reviews, ViewJson viewJson, Clock clock) {
        this.reviews = reviews;
        this.viewJson = viewJson;
        this.clock = clock;
    }

    @QueryHandler
    PatternReviewPage answer(ListPatternReviews query) {
        Object question = List.of(criteria(query), String.valueOf(query.asOf()));
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        long reached = reviews.reached();
        long position = cursor == null ? position(query, reached) : cursor.number(0);
        if (position < 0) {
            return new PatternReviewPage(List.of(), null, position);
        }
        IntervalRows.Page found = rows.read(
                reviews.list(),
                new IntervalRows.RowQuery(
                        position,
                        reached,
                        rows.holdingAt(position),
                        and(criteria(query), DUE_FIRST.after(cursor, 1)),
                        DUE_FIRST,
                        query.limit()));
        Instant now = query.asOf() == null ? clock.instant() : query.asOf();
        return new PatternReviewPage(
                found.rows().stream()
                        .map(row ->
                                PatternReviewProjection.listed(viewJson, row).listedAt(now))
                        .toList(),
                found.more() ? next(question, position, found.rows().getLast()) : null,
                position);
    }

    private long position(ListPatternReviews query, long reached) {
        return query.asOf() == null ? reached : Math.min(reviews.positionAt(query.asOf()), reached);
    }

    private static String next(Object question, long position, Document last) {
        return Cursor.write(
                question,
                position,
                last.getDate(ListedReview.DUE).toInstant().toEpochMilli(),
                last.getString(IntervalRows.KEY));
    }

    private static Bson criteria(ListPatternReviews query) {
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        if (!query.status().isEmpty()) {
            criteria.add(in(
                    ListedReview.STATUS,
                    query.status().stream().map(Object::toString).toList()));
        }
        if (query.dueBefore() != null) {
            criteria.add(lt(ListedReview.DUE, ListedReview.beginning(query.dueBefore())));
        }
        return and(criteria);
    }
}
