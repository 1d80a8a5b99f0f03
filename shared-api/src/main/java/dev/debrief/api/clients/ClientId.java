package dev.debrief.api.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person or a machine that has keys; stays the actor of what it did after its keys are revoked. */
public record ClientId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static ClientId of(String text) {
        return new ClientId(UUID.fromString(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
