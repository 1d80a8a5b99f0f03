package dev.debrief.api.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.UuidParser;
import java.util.UUID;

/**
 * The id of a report, and of its event stream.
 *
 * @param value a UUID in its usual text form
 */
public record ReportId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static ReportId of(String text) {
        return new ReportId(UuidParser.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
