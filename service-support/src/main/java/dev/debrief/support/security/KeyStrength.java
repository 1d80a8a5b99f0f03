package dev.debrief.support.security;

import dev.debrief.support.start.BadSettingException;
import java.util.regex.Pattern;

/** The form of keys that are settings. People make them up, so keys that are easy to guess are refused. */
final class KeyStrength {

    private static final Pattern WELL_FORMED = Pattern.compile("[!-~]{32,200}");
    private static final int DIFFERENT = 10;

    private KeyStrength() {}

    /** @throws BadSettingException with the name of the setting, but never with the key */
    static void check(String setting, String key) {
        if (!WELL_FORMED.matcher(key).matches()) {
            throw new BadSettingException(setting + " must have 32 to 200 printable ASCII characters without spaces.");
        }
        if (key.chars().distinct().count() < DIFFERENT || isRepetition(key) || isSequence(key)) {
            throw new BadSettingException(setting + " is easy to guess. It must have at least " + DIFFERENT
                    + " different characters, and neither repeat itself nor be a sequence."
                    + " Generate one, for example with: openssl rand -base64 32");
        }
    }

    /** Whether the key is one shorter text again and again; the last repetition may be cut off. */
    private static boolean isRepetition(String key) {
        for (int period = 1; period <= key.length() / 2; period++) {
            if (key.startsWith(key.substring(period))) {
                return true;
            }
        }
        return false;
    }

    /** Whether most characters are equal to the one before or its neighbours, as in {@code abcdef} or {@code 987654}. */
    private static boolean isSequence(String key) {
        int steps = 0;
        for (int i = 1; i < key.length(); i++) {
            if (Math.abs(key.charAt(i) - key.charAt(i - 1)) <= 1) {
                steps++;
            }
        }
        return steps > key.length() / 2;
    }
}
