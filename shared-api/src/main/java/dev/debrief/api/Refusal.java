package dev.debrief.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A no and what it is about. Travels as the details of an exception, the only part of one that crosses Axon Server.
 *
 * @param reason the fact that stands in the way
 * @param facts what the caller needs to know to do better, by name and in that order; {@code pointer} is a JSON Pointer to the bad field
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

    /** In one line: the field, if it is about one, and the fact. */
    public String inWords() {
        return (facts.getOrDefault(POINTER, "") + " " + reason.fact()).strip();
    }

    /** A refusal of one field of the request. */
    public static Refusal at(String pointer, Rejection reason) {
        return new Refusal(reason, Map.of(POINTER, pointer));
    }
}
