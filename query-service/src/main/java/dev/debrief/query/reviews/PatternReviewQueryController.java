package dev.debrief.query.reviews;

import dev.debrief.api.reviews.PatternReviewHistory;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPage;
import dev.debrief.api.reviews.PatternReviewQuery.FindPatternReview;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviewHistory;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviews;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.reviews.PatternReviewView;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.EntityTags;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pattern-reviews")
@Tag(name = "Pattern reviews")
class PatternReviewQueryController {

    private static final int MAX_IN_A_TAG = 1_000_000_000;

    private final Queries queries;

    PatternReviewQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary =
                    "The pattern reviews that match, the one due first first, now or as they were listed at an instant")
    PatternReviewPage list(
            @RequestParam(defaultValue = "") List<PatternReviewStatus> status,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListPatternReviews(
                RequestParameters.each("status", status), dueBefore, asOf, cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A pattern review as it is, or as it stood at a version or an instant")
    ResponseEntity<PatternReviewView> find(
            @PathVariable PatternReviewId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        PatternReviewView review = queries.ask(new FindPatternReview(id, PointInTime.of(version, asOf, minVersion)));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(review.version(), content(review)))
                .body(review);
    }

    /** What is told of reports and action items changes without the review, and so must its tag. */
    private static long content(PatternReviewView review) {
        return Integer.toUnsignedLong(review.toString().hashCode()) % MAX_IN_A_TAG;
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every change of a pattern review: who, when, what, from what to what, and why")
    PatternReviewHistory history(
            @PathVariable PatternReviewId id,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListPatternReviewHistory(
                id,
                PointInTime.bounded("minVersion", minVersion, Cover.VERSIONS),
                actor,
                cursor,
                RequestParameters.limit(limit)));
    }
}
