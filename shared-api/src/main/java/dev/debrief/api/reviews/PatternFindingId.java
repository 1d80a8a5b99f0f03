package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.UuidParser;
import java.util.UUID;

/**
 * Identifies a finding within its pattern review.
 *
 * @param value the UUID itself
 */
public record PatternFindingId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static PatternFindingId of(String text) {
        return new PatternFindingId(UuidParser.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
