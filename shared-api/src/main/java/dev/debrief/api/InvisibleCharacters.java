package dev.debrief.api;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees. A text of nothing else is blank. A name must not contain them: two names would look the same, or a
 * name would be read in another order than it is written. Joiners are allowed where scripts and emojis need them.
 */
public final class InvisibleCharacters {

    /** Characters without a glyph that are letters, marks or symbols for Unicode: Hangul fillers, the empty Braille pattern and others. */
    private static final String FILLERS = "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0";

    private static final String SELECTORS = "\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}";
    private static final String JOINERS = "\\u200C\\u200D";

    private static final Pattern VISIBLE =
            Pattern.compile("[^\\p{Z}\\p{C}\\s" + FILLERS + SELECTORS + "]|\\p{Co}|\\p{Cs}|\\p{Cn}");

    /** The flags of regions are a black flag followed by tag characters. */
    private static final Pattern REGION_FLAG = Pattern.compile("\\x{1F3F4}[\\x{E0020}-\\x{E007E}]+\\x{E007F}");

    private static final Pattern HIDDEN_IN_NAMES = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}" + FILLERS + "&&[^" + JOINERS
            + "]]" // format characters such as changes of direction, zero-width spaces and soft hyphens
            + "|(?<![\\x{600}-\\x{10FFFF}&&[^" + JOINERS + "]])[" + JOINERS
            + "]" // joiners after Latin, Greek, Cyrillic
            + "|[" + JOINERS + "](?![\\x{600}-\\x{10FFFF}&&[^" + JOINERS + "]])" // or before them, or at an end
            + "|(?<![0-9#*\\x{A9}-\\x{10FFFF}])[" + SELECTORS + "]"); // another form of a character that has one only

    private InvisibleCharacters() {}

    /** Whether nothing of the text can be seen. */
    public static boolean isBlank(String text) {
        return !VISIBLE.matcher(text).find();
    }

    /** Whether a name contains characters that cannot be seen. */
    static boolean areIn(String name) {
        return HIDDEN_IN_NAMES.matcher(withoutFlags(name)).find();
    }

    /** The name without the characters that it must not contain, for imports. */
    public static String removedFrom(String name) {
        return areIn(name) ? HIDDEN_IN_NAMES.matcher(withoutFlags(name)).replaceAll("") : name;
    }

    private static String withoutFlags(String name) {
        return REGION_FLAG.matcher(name).replaceAll("\uD83C\uDFF4");
    }
}
