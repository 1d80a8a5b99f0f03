package dev.debrief.query.reviews;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import dev.debrief.api.Identity;
import dev.debrief.api.reviews.PatternReviewHistory;
import dev.debrief.api.reviews.PatternReviewHistory.ReviewChange;
import dev.debrief.api.reviews.PatternReviewHistory.ReviewPartChange;
import dev.debrief.api.reviews.PatternReviewPart.Kind;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviewHistory;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.streams.ChangePage;
import dev.debrief.query.streams.ChangePage.Change;
import dev.debrief.query.streams.ChangePage.ChangedPart;
import dev.debrief.query.streams.ChangeQuery;
import dev.debrief.query.streams.StreamDefinition;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who changed what in a pattern review, when and why. */
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
        ChangePage page = reviews.changes(
                new ChangeQuery(
                        query.reviewId().toString(),
                        query.minVersion(),
                        query.actor() == null ? empty() : eq(StreamDefinition.ACTOR, query.actor()),
                        query.cursor(),
                        query.limit()),
                new ReviewRedaction(reader, restrictions));
        return new PatternReviewHistory(
                query.reviewId(),
                page.latest(),
                page.items().stream()
                        .map(PatternReviewHistoryQueryHandler::change)
                        .toList(),
                page.next());
    }

    private static ReviewChange change(Change change) {
        return new ReviewChange(
                change.version(),
                change.position(),
                change.recordedAt(),
                change.actor(),
                change.source(),
                change.event(),
                change.reason(),
                change.parts().stream()
                        .map(PatternReviewHistoryQueryHandler::part)
                        .toList());
    }

    private static ReviewPartChange part(ChangedPart part) {
        return new ReviewPartChange(Kind.of(part.kind()), part.id(), part.before(), part.after());
    }
}
