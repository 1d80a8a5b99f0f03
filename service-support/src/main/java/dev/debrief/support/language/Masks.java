package dev.debrief.support.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Hides what the author of a text did not word: addresses, quoted messages and lines of a log. */
final class Masks {

    /** Stands for each character that is not to be checked. */
    static final char HIDDEN = '\uE001';

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp|file)://[^\\s<>)\\]]+|www\\.[^\\s<>)\\]]+");

    private static final Pattern LOG_LINE = Pattern.compile(
            "(?m)^[ \\t\\[]*(?:\\d{4}-\\d\\d-\\d\\d[T ]|[A-Z][a-z]{2} +\\d{1,2} )?\\d\\d:\\d\\d:\\d\\d[^\\n]*"
                    + "\\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL)\\b[^\\n]*$");

    private static final String OPENING = "\"`“„«";
    private static final int LONGEST_QUOTE = 300;

    private Masks() {}

    /** The text with each hidden character replaced, so that it keeps its length. */
    static String applied(String text) {
        StringBuilder masked = new StringBuilder(text);
        if (text.contains("://") || text.contains("www.")) {
            hide(ADDRESS.matcher(text), masked);
        }
        if (text.contains(":")) {
            hide(LOG_LINE.matcher(text), masked);
        }
        hideQuotes(text, masked);
        return masked.toString();
    }

    private static void hide(Matcher found, StringBuilder masked) {
        while (found.find()) {
            hide(masked, found.start(), found.end());
        }
    }

    private static void hideQuotes(String text, StringBuilder masked) {
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                int end = endOfQuote(text, i);
                if (end > 0) {
                    hide(masked, i, end + 1);
                    i = end;
                }
            }
        }
    }

    /** Where the quote that opens here is closed, or -1 if it is not closed on its line. */
    private static int endOfQuote(String text, int opening) {
        String closing = switch (text.charAt(opening)) {
            case '“' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            default -> text.substring(opening, opening + 1);
        };
        int limit = Math.min(text.length(), opening + LONGEST_QUOTE);
        for (int i = opening + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void hide(StringBuilder masked, int start, int end) {
        for (int i = start; i < end; i++) {
            masked.setCharAt(i, HIDDEN);
        }
    }
}
