package dev.debrief.api.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a text is written. */
public enum TextFormat {
    /** Markdown: code and quotations are not checked. */
    MARKDOWN,
    /** Text without markup. */
    PLAIN;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
