package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a pattern review, and with it the stream of events that it is. */
public record PatternReviewId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static PatternReviewId of(String text) {
        return new PatternReviewId(UUID.fromString(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
