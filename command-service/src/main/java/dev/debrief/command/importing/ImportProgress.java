package dev.debrief.command.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param state whether it runs, has finished, or was interrupted because its body could not be read to the end
 * @param by the name of the caller
 * @param startedAt the time at which it began
 * @param seconds for how long it has run
 * @param lines the number of lines so far, without blank lines
 * @param imported the number of imported lines
 * @param unchanged the number of lines that were imported before
 * @param refused the number of refused lines
 * @param linesPerSecond the average number of lines in a second
 * @param bytes how many bytes of the body were read
 * @param totalBytes the size of the body; null if the request does not tell it
 * @param secondsLeft an estimate by the bytes that are left; null if the import has ended or the size is not known
 */
record ImportProgress(
        State state,
        String by,
        Instant startedAt,
        double seconds,
        long lines,
        long imported,
        long unchanged,
        long refused,
        long linesPerSecond,
        long bytes,
        @Nullable Long totalBytes,
        @Nullable Long secondsLeft) {

    /** Whether an import is still running, and how it ended. */
    enum State {
        RUNNING,
        FINISHED,
        INTERRUPTED;

        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
