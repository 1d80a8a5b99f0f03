package dev.debrief.api.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The formats in which a report can be read as one document. */
public enum DocumentFormat {
    /** CommonMark, for editing and for tools. */
    MARKDOWN,
    /** One page without anything outside of it, for reading on a screen. */
    HTML,
    /** Pages of paper size, for printing and for sending. */
    PDF;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
