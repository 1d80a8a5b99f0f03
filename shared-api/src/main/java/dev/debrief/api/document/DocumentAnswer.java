package dev.debrief.api.document;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.report.PartKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param version the version of the report that holds it
 * @param items by line
 */
public record DocumentAnswer(long version, List<Item> items) {

    /**
     * What became of one thing that the document says.
     *
     * @param line where it stands, counted from 1; 0 for what does not stand there
     * @param part what kind of part it became, or would have
     * @param id which one of that kind
     * @param message why, where it is not plain
     */
    public record Item(
            int line,
            Outcome outcome,
            PartKind part,
            @Nullable String id,
            @Nullable String message) {}

    /** What became of it. */
    public enum Outcome {
        RECORDED,
        REVISED,
        UNCHANGED,
        /** It could not be made data of, and stands in the report as text. */
        KEPT_AS_TEXT,
        /** It was not mentioned, and taken back. */
        WITHDRAWN,
        /** It was not mentioned, and stands. */
        NOT_MENTIONED,
        REFUSED;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
