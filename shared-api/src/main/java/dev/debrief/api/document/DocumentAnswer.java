package dev.debrief.api.document;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.report.PartKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result of applying a document to a report.
 *
 * @param version version of the report after the document was applied
 * @param items result for each entry, in the order of the lines
 */
public record DocumentAnswer(long version, List<Item> items) {

    /**
     * The result for one entry of the document.
     *
     * @param line line of the entry in the document, counted from 1; 0 if the document does not contain it
     * @param outcome result for the entry, such as recorded or refused
     * @param part kind of the part that the entry became, or would have become
     * @param id id of the part within its kind; empty if a report has only one; null for text
     * @param message reason for the outcome, or the rules that gave the day and the time zone of a recorded entry; null if there is
     *     nothing to say
     */
    public record Item(
            int line,
            Outcome outcome,
            PartKind part,
            @Nullable String id,
            @Nullable String message) {}

    /** The results that an entry can have. */
    public enum Outcome {
        /** A new part was recorded. */
        RECORDED,
        /** An existing part was corrected. */
        CORRECTED,
        /** The report already says the same. */
        UNCHANGED,
        /** The entry could not be parsed and is kept as text of a section. */
        KEPT_AS_TEXT,
        /** The document does not contain the part, so it was withdrawn. */
        WITHDRAWN,
        /** The document does not contain the part, which stays as it is. */
        NOT_MENTIONED,
        /** A rule refused the entry. */
        REFUSED;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
