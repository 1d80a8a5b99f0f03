package dev.debrief.query.support;

import java.util.regex.Pattern;

/** Finds words in texts, but not within longer ones. */
public final class WholeWords {

    private WholeWords() {}

    /**
     * Matches the words whatever their case.
     *
     * @param words a regular expression, such as {@code one|other}
     */
    public static Pattern matching(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
