package dev.debrief.api.comments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.UuidParser;
import java.util.UUID;

/**
 * The id of a comment or of a reply within its report.
 *
 * @param value a UUID in its usual text form
 */
public record CommentId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static CommentId of(String text) {
        return new CommentId(UuidParser.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
