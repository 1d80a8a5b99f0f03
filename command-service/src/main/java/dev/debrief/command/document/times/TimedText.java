package dev.debrief.command.document.times;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one text that may begin with a time. */
public sealed interface TimedText {

    /**
     * A text with a time that can be told for sure.
     *
     * @param end the end of a range; null if there is none
     * @param text the text after the time
     * @param note the rules that gave the day and the time zone; empty if both are written beside the clock
     */
    record Timed(Instant at, @Nullable Instant end, String text, String note) implements TimedText {}

    /** A day and nothing else, which holds for the texts after it. */
    record DayLine() implements TimedText {}

    /**
     * A text without a time, or with one that cannot be told for sure.
     *
     * @param why the reason; null if the text does not begin with a time at all
     */
    record Untimed(@Nullable String why) implements TimedText {}
}
