package dev.debrief.web.page;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** The times that people may write into a field for a time of recording: a day, or a day and a time. */
public final class AsOfText {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile(DAY + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

    private AsOfText() {}

    /** As the API takes it, in UTC unless an offset is given. */
    static String instant(String text) {
        return instant(text, ZoneOffset.UTC);
    }

    /**
     * As the API takes it; a day stands for its end. A text of another form is left to the API, which says what is wrong with it.
     *
     * @param zone the zone of a time without an offset
     */
    public static String instant(String text, ZoneId zone) {
        String time = DAY.matcher(text).matches() ? text + "T23:59:59" : text;
        try {
            return TIME.matcher(time).matches()
                    ? LocalDateTime.parse(time).atZone(zone).toInstant().toString()
                    : text;
        } catch (DateTimeException e) {
            return text;
        }
    }
}
