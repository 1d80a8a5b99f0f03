package dev.debrief.query.analytics.facts;

/** The beginnings of texts, for rows of lists. */
final class Excerpt {

    private static final int MAX_CHARACTERS = 500;

    private Excerpt() {}

    /** The first 500 characters. */
    public static String of(String text) {
        return text.codePointCount(0, text.length()) > MAX_CHARACTERS
                ? text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS))
                : text;
    }
}
