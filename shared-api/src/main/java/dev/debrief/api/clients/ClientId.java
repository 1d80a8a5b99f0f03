package dev.debrief.api.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.UuidParser;
import java.util.UUID;

/**
 * Identifies a client of the API. It stays the actor of earlier changes after its keys are revoked.
 *
 * @param value the UUID itself
 */
public record ClientId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static ClientId of(String text) {
        return new ClientId(UuidParser.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
