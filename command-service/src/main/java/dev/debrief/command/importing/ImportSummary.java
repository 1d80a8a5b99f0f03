package dev.debrief.command.importing;

import java.time.Duration;

/**
 * The last line of the answer to an import.
 *
 * @param lines the number of lines, without blank lines
 * @param imported the number of imported lines
 * @param unchanged the number of lines that were imported before
 * @param refused the number of refused lines
 * @param omitted the number of lines whose outcome is not in the answer, because it would have become too long
 * @param seconds the duration of the import in seconds
 */
public record ImportSummary(long lines, long imported, long unchanged, long refused, long omitted, double seconds) {

    static ImportSummary none() {
        return new ImportSummary(0, 0, 0, 0, 0, 0);
    }

    ImportSummary plus(LineAnswer answer, Duration elapsed) {
        return new ImportSummary(
                lines + 1,
                imported + (answer.outcome() == LineAnswer.Outcome.IMPORTED ? 1 : 0),
                unchanged + (answer.outcome() == LineAnswer.Outcome.UNCHANGED ? 1 : 0),
                refused + (answer.outcome() == LineAnswer.Outcome.REFUSED ? 1 : 0),
                omitted,
                elapsed.toMillis() / 1000.0);
    }

    ImportSummary omitting(long without) {
        return new ImportSummary(lines, imported, unchanged, refused, without, seconds);
    }

    @Override
    public String toString() {
        return "%d lines: %d imported, %d unchanged, %d refused, in %.1f s"
                .formatted(lines, imported, unchanged, refused, seconds);
    }
}
