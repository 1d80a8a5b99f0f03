package dev.debrief.api.audiences;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.UuidParser;
import java.util.UUID;

/**
 * The id of a distribution within its report.
 *
 * @param value a UUID in its usual text form
 */
public record DistributionId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static DistributionId of(String text) {
        return new DistributionId(UuidParser.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
