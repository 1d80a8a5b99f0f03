package dev.debrief.api.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.UuidParser;
import java.util.UUID;

/**
 * The id of a meeting within its report.
 *
 * @param value a UUID in its usual text form
 */
public record MeetingId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static MeetingId of(String text) {
        return new MeetingId(UuidParser.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
