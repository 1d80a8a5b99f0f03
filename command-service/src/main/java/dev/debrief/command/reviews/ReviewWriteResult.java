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
 * The answer to every write in a pattern review: it is in the store.
 *
 * @param id what was created, if anything
 * @param version the version of the review that holds it; ask reads for at least this one with {@code minVersion}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewWriteResult(PatternReviewId reviewId, @Nullable String id, long version) {

    /** @param version as the command was answered */
    static ReviewWriteResult of(PatternReviewId reviewId, @Nullable Object id, @Nullable Object version) {
        return new ReviewWriteResult(
                reviewId, id == null ? null : id.toString(), ((Number) Objects.requireNonNull(version)).longValue());
    }

    /** 201 for what was created, which the review tells. */
    ResponseEntity<ReviewWriteResult> created() {
        return ResponseEntity.created(URI.create("/api/pattern-reviews/" + reviewId))
                .eTag(EntityTags.of(version))
                .body(this);
    }

    /** 200 for a change of what was there. */
    ResponseEntity<ReviewWriteResult> ok() {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .body(this);
    }
}
