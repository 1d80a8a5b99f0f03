package dev.debrief.command.importing;

import dev.debrief.api.InvisibleCharacters;
import dev.debrief.api.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a record as far as possible, and notes assumptions and omissions. */
final class LenientFields {

    private final ZoneId zone;
    private final List<String> notes = new ArrayList<>();

    /** @param zone the time zone of times without one */
    LenientFields(ZoneId zone) {
        this.zone = zone;
    }

    void note(String what) {
        notes.add(what);
    }

    /** The distinct notes. */
    List<String> notes() {
        return List.copyOf(new LinkedHashSet<>(notes));
    }

    /** @throws UnusableRecord if the time is invalid */
    @Nullable
    Instant time(String field, JsonNode node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        try {
            if (LenientTime.isDate(text)) {
                notes.add(field + " has no time of day: left out");
                return null;
            }
            if (!LenientTime.hasZone(text)) {
                notes.add("times without a zone were read as " + zone);
            }
            return LenientTime.parse(text, zone);
        } catch (DateTimeException e) {
            throw new UnusableRecord(field + " '" + line(text, 50) + "' is not a date and time");
        }
    }

    /** An optional time: an invalid one is noted and left out. */
    @Nullable
    Instant optionalTime(String field, JsonNode node) {
        try {
            return time(field, node);
        } catch (UnusableRecord e) {
            notes.add(e.reason() + ": left out");
            return null;
        }
    }

    /** Null if there is no text. */
    static @Nullable String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asString("") : "";
        return InvisibleCharacters.isBlank(text) ? null : text;
    }

    @Nullable
    String longText(String field, JsonNode node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        String clean = blanked(text, c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        if (clean.length() > Text.LONG) {
            notes.add(field + " has more than " + Text.LONG + " characters: shortened");
            return cut(clean, Text.LONG);
        }
        return clean;
    }

    /** A text of any length without control characters; null if there is none. */
    @Nullable
    String body(JsonNode node) {
        String text = text(node);
        return text == null
                ? null
                : blanked(text, c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** The text on one line without control and invisible characters. */
    static String line(String text, int max) {
        return cut(
                InvisibleCharacters.removedFrom(blanked(text, Character::isISOControl))
                        .strip(),
                max);
    }

    private static String blanked(String text, IntPredicate unwanted) {
        return text.codePoints()
                .map(c -> unwanted.test(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Never cuts a surrogate pair. */
    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }
}
