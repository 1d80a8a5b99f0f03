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
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/pattern-reviews")
@Tag(name = "Pattern reviews")
class PatternReviewQueryController {

    private static final String REVIEW = "The id of the pattern review.";
    private static final int MAX_IN_A_TAG = 1_000_000_000;

    private final Queries queries;

    PatternReviewQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "List pattern reviews",
            description = "The matching pattern reviews by due date, at present or at an earlier time.")
    PatternReviewPage list(
            @RequestParam(defaultValue = "") List<PatternReviewStatus> status,
            @Parameter(description = "Only pattern reviews that are due before this date.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate dueBefore,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListPatternReviews(status, dueBefore, asOf, cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Get a pattern review",
            description = "The present pattern review, or the one at an earlier version or time.")
    ResponseEntity<PatternReviewView> find(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        PatternReviewView review = queries.ask(new FindPatternReview(id, PointInTime.of(version, asOf, minVersion)));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(review.version(), content(review)))
                .body(review);
    }

    /** A part of the tag that changes with the reports and action items that the review shows. */
    private static long content(PatternReviewView review) {
        return Integer.toUnsignedLong(review.toString().hashCode()) % MAX_IN_A_TAG;
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "List the changes of a pattern review",
            description = "Each change with its actor, time, old and new value, and reason.")
    PatternReviewHistory history(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
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
