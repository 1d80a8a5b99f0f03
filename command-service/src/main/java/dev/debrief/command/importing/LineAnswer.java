package dev.debrief.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line. An {@code imported} line is in the store, durably.
 *
 * @param line counts from 1
 * @param externalId what the source calls the incident, where that could be read
 * @param reason why the line was refused
 * @param notes what had to be assumed or left out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LineAnswer(
        long line,
        Outcome outcome,
        @Nullable String externalId,
        @Nullable String reportId,
        @Nullable Long version,
        @Nullable String reason,
        List<String> notes) {

    /** The fate of a line. */
    public enum Outcome {
        IMPORTED,
        UNCHANGED,
        REFUSED;

        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LineAnswer refused(long line, @Nullable String externalId, String reason) {
        return new LineAnswer(line, Outcome.REFUSED, externalId, null, null, reason, List.of());
    }
}
