package dev.debrief.query.reviews;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import dev.debrief.api.Identity;
import dev.debrief.api.reviews.PatternReviewPage;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviews;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListPage;
import dev.debrief.query.lists.ListQuery;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers which pattern reviews there are, and which were listed then. */
@Component
class PatternReviewListQueryHandler {

    private final AsOfList<ListedReview> list;

    PatternReviewListQueryHandler(AsOfLists lists, ViewJson viewJson) {
        list = lists.of(
                PatternReviewProjection.VIEW,
                PatternReviewProjection.LIST.name(),
                RowOrder.ascending(ListedReview.DUE, IntervalRows.KEY),
                ShownReports.none(),
                row -> PatternReviewProjection.listed(viewJson, row));
    }

    @QueryHandler
    PatternReviewPage answer(ListPatternReviews query, Identity reader) {
        Bson criteria = criteria(query);
        Object question = List.of(criteria, String.valueOf(query.asOf()));
        ListPage<ListedReview> page = list.page(
                new ListQuery(query, question, query.asOf(), query.cursor(), query.limit()),
                reader,
                moment -> criteria);
        return new PatternReviewPage(
                page.items().stream()
                        .map(review -> review.listedAt(page.moment().at()))
                        .toList(),
                page.next(),
                page.moment().position());
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
