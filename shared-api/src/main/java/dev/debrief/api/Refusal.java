package dev.debrief.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refused request with its details. It travels as the details of an exception, the only part of an exception that crosses Axon
 * Server.
 *
 * @param reason why the request was refused
 * @param facts further details by name, in alphabetical order; {@code pointer} is a JSON Pointer to the invalid field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Refusal(Rejection reason, Map<String, String> facts) {

    public static final String POINTER = "pointer";

    public Refusal {
        facts = facts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    public static Refusal of(Rejection reason) {
        return new Refusal(reason, Map.of());
    }

    /** The refusal in one line: the invalid field, if any, and the reason. */
    public String inWords() {
        return (facts.getOrDefault(POINTER, "") + " " + reason.fact()).strip();
    }

    /** Refuses one field of the request. */
    public static Refusal at(String pointer, Rejection reason) {
        return new Refusal(reason, Map.of(POINTER, pointer));
    }
}
