package dev.debrief.web.page;

import java.util.Locale;

/** Numbers in drawings, as SVG takes them whatever the language of the reader. */
public final class Svg {

    private Svg() {}

    /** A length with one decimal, such as 12.5. */
    public static String length(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
