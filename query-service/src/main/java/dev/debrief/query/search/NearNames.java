package dev.debrief.query.search;

import java.util.Locale;

/** Whether two names may mean the same: they differ in case, in spaces and signs between words, or in one letter. */
final class NearNames {

    /** Shorter names, such as DB1 and DB2, differ in a letter on purpose. */
    private static final int SHORTEST = 5;

    private NearNames() {}

    static boolean areNear(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.equals(b)) {
            return true;
        }
        return Math.min(a.length(), b.length()) >= SHORTEST
                && Math.abs(a.length() - b.length()) <= 1
                && differInOneLetter(a, b);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    /** A letter more, less, or another one; another digit is another thing. */
    private static boolean differInOneLetter(String a, String b) {
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - from
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String ofA = a.substring(from, a.length() - end);
        String ofB = b.substring(from, b.length() - end);
        return ofA.length() <= 1 && ofB.length() <= 1 && (ofA + ofB).chars().noneMatch(Character::isDigit);
    }
}
