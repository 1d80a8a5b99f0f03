package dev.debrief.command.document;

import dev.debrief.command.document.times.ChapterTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row of a table as one text that begins with its time. */
final class TimedRow {

    private static final Pattern ORDINAL = Pattern.compile("#?\\d{0,4}\\.?");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern DAY_HEAD = Pattern.compile("(?iu).*\\b(?:date|datum|tag)\\b.*");
    private static final Pattern TIME_HEAD = Pattern.compile(
            "(?iu).*\\b(?:time|timestamp|when|uhrzeit|zeit|zeitpunkt|utc|gmt|clock|start|started|begin|from|von)\\b.*");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private TimedRow() {}

    /** The columns of day and time first, then the others. */
    static String text(List<String> head, List<String> cells) {
        int day = dayColumn(head, cells);
        int time = timeColumn(head, cells, day);
        StringBuilder when = new StringBuilder();
        if (day >= 0) {
            when.append(cells.get(day)).append(year(head, cells, day));
        }
        if (time >= 0) {
            when.append(day >= 0 ? " | " : "").append(cells.get(time));
        }
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i != day && i != time && !isDropped(cells.get(i), i, Math.max(day, time))) {
                rest.add(cells.get(i));
            }
        }
        String text = rest.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" — "));
        return when.isEmpty() ? text : when + " | " + text;
    }

    /** The number and the day of the week in columns before the time say nothing new. */
    private static boolean isDropped(String cell, int column, int timed) {
        return column < timed
                && (ORDINAL.matcher(cell).matches()
                        || WEEKDAYS.stream()
                                .anyMatch(day -> cell.length() <= 10
                                        && cell.toLowerCase(Locale.ROOT).startsWith(day)));
    }

    private static String year(List<String> head, List<String> cells, int day) {
        var year = day < head.size() ? YEAR.matcher(head.get(day)) : YEAR.matcher("");
        return year.find() && !YEAR.matcher(cells.get(day)).find() ? " " + year.group() : "";
    }

    private static int dayColumn(List<String> head, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean named = head.isEmpty()
                    || i >= head.size()
                    || DAY_HEAD.matcher(head.get(i)).matches();
            if (named && ChapterTimes.isDay(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int timeColumn(List<String> head, List<String> cells, int day) {
        for (int i = 0; i < cells.size(); i++) {
            if (i != day && isHeaded(TIME_HEAD, head, i) && ChapterTimes.beginsWithClock(cells.get(i))) {
                return i;
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i != day && ChapterTimes.beginsWithTime(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHeaded(Pattern words, List<String> head, int column) {
        return column < head.size() && words.matcher(head.get(column)).matches();
    }
}
