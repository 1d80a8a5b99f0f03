package dev.debrief.command.document;

import dev.debrief.command.document.times.ChapterTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The entries of a paragraph whose lines begin with times. */
final class ParagraphEntries {

    private static final Pattern LINE_END = Pattern.compile("(?:\\s*<br ?/?>|\\\\)\\s*$");
    private static final Pattern BULLET = Pattern.compile("^\\s*[•·▪●◦‣]\\s*");

    private ParagraphEntries() {}

    /**
     * Some lines of a paragraph.
     *
     * @param line the first line, counted from 1
     * @param timed whether they begin with a time
     */
    record Lines(int line, String text, boolean timed) {}

    /** Whether a paragraph is a list of entries: its first line is a time or a day, or most of its lines are. */
    static boolean areIn(List<String> lines) {
        List<String> bare = lines.stream()
                .map(ParagraphEntries::bare)
                .filter(line -> !line.isBlank())
                .toList();
        long clocks = bare.stream().filter(ChapterTimes::beginsWithClock).count();
        boolean begins = !bare.isEmpty()
                && (ChapterTimes.beginsWithClock(bare.getFirst()) || ChapterTimes.isDay(bare.getFirst()));
        return clocks > 0 && (begins || 2 * clocks >= bare.size());
    }

    private static String bare(String line) {
        return BULLET.matcher(LINE_END.matcher(line).replaceFirst("")).replaceFirst("");
    }

    /** Each line that begins with a time begins an entry; other lines go on with the one before. */
    static List<Lines> of(int first, List<String> lines) {
        List<Lines> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = bare(lines.get(i));
            boolean day = ChapterTimes.isDay(line);
            boolean timed = day || ChapterTimes.beginsWithTime(line);
            boolean goesOn = !timed
                    && !entries.isEmpty()
                    && !ChapterTimes.isDay(entries.getLast().text());
            if (goesOn) {
                Lines last = entries.removeLast();
                entries.add(new Lines(last.line(), last.text() + "\n" + line.strip(), last.timed()));
            } else {
                entries.add(new Lines(first + i, line.strip(), timed));
            }
        }
        return entries;
    }
}
