package dev.debrief.command.document.times;

import dev.debrief.command.support.zones.WrittenZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of one chapter. A day that a heading or a line of its own names holds for what is below it; a zone that the heading,
 * the head of a table or a sentence about all times names holds for the chapter.
 */
public final class ChapterTimes {

    private static final int MAX_HEARD = 1_000;

    private final DocumentTimes document;
    private @Nullable KnownDay day;
    private @Nullable WrittenZone zone;

    /** Why the day of the next list cannot be told; null if it can. */
    private @Nullable String unsure;

    ChapterTimes(DocumentTimes document, String heading) {
        this.document = document;
        this.day = document.day();
        hearHeading(heading);
    }

    /** Hears a heading: its first day and its zone. */
    public void hearHeading(String heading) {
        ZoneDeclarations.inHeading(heading).ifPresent(named -> zone = named);
        DayScanner.in(heading).stream().findFirst().ifPresent(found -> dayIs(found.day(), DayRule.LINE));
    }

    /** Hears the head of a table: the zone, and the year of a column of days. */
    public void hearHead(List<String> cells) {
        cells.stream()
                .flatMap(cell -> ZoneDeclarations.inHeading(cell).stream())
                .findFirst()
                .ifPresent(named -> zone = named);
    }

    /** Hears the text between entries. Only a line that is a day, or a sentence about all times, says something. */
    public void hear(String text) {
        String heard = text.substring(0, Math.min(text.length(), MAX_HEARD));
        heard.lines()
                .flatMap(line -> TimeScanner.scan(line).filter(WrittenTime::isDayOnly).stream())
                .forEach(line -> dayIs(Objects.requireNonNull(line.day()), DayRule.LINE));
        String sentence = heard.replace('\n', ' ');
        ZoneDeclarations.inSentence(sentence).ifPresent(named -> {
            zone = named;
            onlyDay(sentence).ifPresent(written -> dayIs(written, DayRule.ALL));
        });
    }

    /** The day of a sentence such as “All times are in UTC, on 5 July 2021”. */
    private static Optional<WrittenDay> onlyDay(String line) {
        List<DayScanner.Found> days = DayScanner.in(line);
        return days.size() == 1 ? Optional.of(days.getFirst().day()) : Optional.empty();
    }

    private void dayIs(WrittenDay written, DayRule rule) {
        Optional<LocalDate> named = document.resolve(written, day);
        day = named.map(known -> new KnownDay(known, rule)).orElse(null);
        unsure = named.isEmpty() ? "The day in the line or heading above cannot be told." : null;
    }

    /** Whether a text begins with a clock, or with a day and a clock. */
    public static boolean beginsWithClock(String text) {
        return TimeScanner.scan(text).filter(time -> time.clock() != null).isPresent();
    }

    /** Whether a text begins with a day or a clock. */
    public static boolean beginsWithTime(String text) {
        return TimeScanner.scan(text).isPresent();
    }

    /** Whether a text is a day and nothing else. */
    public static boolean isDay(String text) {
        return TimeScanner.scan(text).filter(WrittenTime::isDayOnly).isPresent();
    }

    /** Reads texts that belong together, such as the entries of one list. Inside them, the clock runs on. */
    public List<TimedText> read(List<String> texts) {
        TimeRun run = new TimeRun(document, zone, day, unsure, texts);
        List<TimedText> read = run.read();
        day = run.dayAfter();
        unsure = run.unsureAfter();
        return read;
    }
}
