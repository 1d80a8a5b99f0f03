package dev.debrief.web.page;

import java.util.regex.Pattern;

/** The times that people may write into the field "as of": a day, or a day and a time, in UTC unless an offset is given. */
final class AsOfText {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MINUTE = Pattern.compile(DAY + "T\\d{2}:\\d{2}");
    private static final Pattern SECOND = Pattern.compile(MINUTE + ":\\d{2}(\\.\\d+)?");

    private AsOfText() {}

    /** As the API takes it; a text of another form is left to the API, which says what is wrong with it. */
    static String instant(String text) {
        if (DAY.matcher(text).matches()) {
            return text + "T23:59:59Z";
        }
        if (MINUTE.matcher(text).matches()) {
            return text + ":00Z";
        }
        return SECOND.matcher(text).matches() ? text + "Z" : text;
    }
}
