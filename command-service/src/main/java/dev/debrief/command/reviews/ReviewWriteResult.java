package dev.debrief.command.reviews;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.support.http.EntityTags;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The result of a write to a pattern review, which is durable.
 *
 * @param reviewId the id of the pattern review
 * @param id the id of the created finding or decision; absent if nothing was created
 * @param version the version of the review after the write; use it as minVersion to read your own write
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewWriteResult(PatternReviewId reviewId, @Nullable String id, long version) {

    /** @param version the answer to the command */
    static ReviewWriteResult of(PatternReviewId reviewId, @Nullable Object id, @Nullable Object version) {
        return new ReviewWriteResult(
                reviewId, id == null ? null : id.toString(), ((Number) Objects.requireNonNull(version)).longValue());
    }

    /** 201 for a created part, with the address of the review. */
    ResponseEntity<ReviewWriteResult> created() {
        return ResponseEntity.created(URI.create("/api/pattern-reviews/" + reviewId))
                .eTag(EntityTags.of(version))
                .body(this);
    }

    /** 200 for a change. */
    ResponseEntity<ReviewWriteResult> ok() {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .body(this);
    }
}
