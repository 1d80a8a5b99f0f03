package dev.debrief.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result of one line. An imported line is durable.
 *
 * @param line the number of the line, counted from 1
 * @param outcome whether the line was imported, unchanged or refused
 * @param externalId the id of the incident in the source, if it could be read
 * @param reportId the id of the report; absent if the line was refused
 * @param version the version of the report; absent if the line was refused
 * @param reason why the line was refused; absent otherwise
 * @param notes assumptions and omissions of the import
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

    /** The outcome of a line. */
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
