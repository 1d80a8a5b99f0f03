package dev.debrief.api.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a report.
 *
 * @param reportId id of the report
 * @param from the earlier state
 * @param to the later state
 * @param parts the parts that differ, in the order in which they were changed
 */
public record ReportDiff(ReportId reportId, State from, State to, List<PartDiff> parts) {

    /**
     * A state of the report.
     *
     * @param version version of the report
     * @param recordedAt time at which that version was recorded, in UTC
     */
    public record State(long version, Instant recordedAt) {}

    /**
     * A part that differs.
     *
     * @param part kind of the part
     * @param id id of the part within its kind; empty for kinds of which a report has only one
     * @param title what the part is about, in at most 80 characters; empty if it has no text
     * @param fate whether the part was added, changed or removed
     * @param fields the fields that differ, in the order of their pointers
     * @param versions the versions of the report at which the part changed in between
     */
    public record PartDiff(
            PartKind part, String id, String title, Fate fate, List<FieldDiff> fields, List<Long> versions) {}

    /** What became of a part. */
    public enum Fate {
        /** It is only in the later state. */
        ADDED,
        /** It is in both states, and says something else. */
        CHANGED,
        /** It is only in the earlier state. */
        REMOVED;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A field that differs.
     *
     * @param pointer JSON Pointer to the field within the content of the part
     * @param label name of the field in words
     * @param before value in the earlier state; null if there is none
     * @param after value in the later state; null if there is none
     * @param words the difference word by word
     */
    public record FieldDiff(
            String pointer,
            String label,
            @Nullable String before,
            @Nullable String after,
            List<Piece> words) {}

    /**
     * A piece of a text.
     *
     * @param kind whether it is in both states, or only in one
     * @param text the words with the spaces behind them
     */
    public record Piece(PieceKind kind, String text) {}

    /** In which of two states a piece of a text is. */
    public enum PieceKind {
        /** In both. */
        SAME,
        /** Only in the earlier state. */
        REMOVED,
        /** Only in the later state. */
        ADDED;

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
