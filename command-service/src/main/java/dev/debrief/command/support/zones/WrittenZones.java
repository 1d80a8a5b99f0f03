package dev.debrief.command.support.zones;

import dev.debrief.command.support.PropertyFile;
import dev.debrief.command.support.zones.WrittenZone.Meaning;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of time zones in texts: abbreviations, offsets, IANA names, and common English and German names. */
public final class WrittenZones {

    private static final Pattern OFFSET = Pattern.compile("[+\\-−]\\d{2}:?\\d{2}(?!\\d|:\\d)|\\+\\d{1,2}(?!\\d|:\\d)");
    private static final Pattern RELATIVE =
            Pattern.compile("(?i:UTC|GMT)(?: ?\\+ ?|[-−])(?:\\d{2}:?\\d{2}|\\d{1,2})(?!\\d|:\\d)");
    private static final Pattern REGION =
            Pattern.compile("[A-Z][A-Za-z]{1,20}/[A-Z][A-Za-z_]{1,25}(?:/[A-Za-z_]{1,25})?");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{1,14}(?:/[A-Za-z]{3,4})?(?: [A-Za-z]{4,9}){0,3}");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}");
    private static final Pattern DIGITS = Pattern.compile("([+\\-−])\\s?(\\d{1,2}):?(\\d{2})?$");

    /** Abbreviations that nobody mistakes for a word in lower case. */
    private static final Set<String> LOWER_CASE =
            Set.of("utc", "gmt", "cet", "cest", "pst", "pdt", "edt", "cdt", "mez", "mesz");

    private static final Map<String, List<Meaning>> NAMES = names();
    private static final Map<String, ZoneId> CITIES = cities();

    private static final int MAX_HOURS = 14;

    private WrittenZones() {}

    /**
     * A name at a place in a text.
     *
     * @param end the position after the name
     */
    public record Found(WrittenZone zone, int end) {}

    /** The zone that a whole text names; empty if it names none that is known. */
    public static Optional<WrittenZone> named(String text) {
        String name = text.strip();
        return at(name, 0).filter(found -> found.end() == name.length()).map(Found::zone);
    }

    /** The known name that begins at a position. */
    public static Optional<Found> at(CharSequence text, int from) {
        Matcher relative = RELATIVE.matcher(text).region(from, text.length());
        if (relative.lookingAt()) {
            Optional<Found> found = offset(relative.group(), relative.end());
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher offset = OFFSET.matcher(text).region(from, text.length());
        if (offset.lookingAt()) {
            return offset(offset.group(), offset.end());
        }
        Matcher region = REGION.matcher(text).region(from, text.length());
        if (region.lookingAt() && !NAMES.containsKey(region.group().toLowerCase(Locale.ROOT))) {
            return region(region.group()).map(zone -> new Found(zone, region.end()));
        }
        return words(text, from);
    }

    /** The city at a position, if a zone is called after it and its name ends there. */
    public static Optional<Found> cityAt(CharSequence text, int from) {
        Matcher words = WORDS.matcher(text).region(from, text.length());
        if (!words.lookingAt()) {
            return Optional.empty();
        }
        for (int end = words.end(); end > from; end = lastSpace(text, from, end)) {
            String name = text.subSequence(from, end).toString();
            ZoneId zone = CITIES.get(name);
            if (zone != null) {
                return Optional.of(new Found(WrittenZone.fixed(name, zone), end));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> words(CharSequence text, int from) {
        Matcher words = WORDS.matcher(text).region(from, text.length());
        if (!words.lookingAt()) {
            return Optional.empty();
        }
        for (int end = words.end(); end > from; end = lastSpace(text, from, end)) {
            String name = text.subSequence(from, end).toString();
            List<Meaning> meanings = NAMES.get(name.toLowerCase(Locale.ROOT));
            if (meanings != null && isWritten(name)) {
                return Optional.of(new Found(new WrittenZone(name, meanings), end));
            }
        }
        return Optional.empty();
    }

    private static int lastSpace(CharSequence text, int from, int end) {
        int at = end - 1;
        while (at > from && text.charAt(at) != ' ') {
            at--;
        }
        return at;
    }

    /** Short names are written in capitals; “met” and “est” are words. */
    private static boolean isWritten(String name) {
        return name.indexOf(' ') > 0
                || name.indexOf('/') > 0
                || ABBREVIATION.matcher(name).matches()
                || name.equals("Z")
                || name.equals("Pacific")
                || name.equals("Eastern")
                || LOWER_CASE.contains(name);
    }

    private static Optional<Found> offset(String text, int end) {
        Matcher digits = DIGITS.matcher(text);
        if (!digits.find()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(digits.group(2));
        int minutes = digits.group(3) == null ? 0 : Integer.parseInt(digits.group(3));
        if (hours > MAX_HOURS || minutes % 15 != 0) {
            return Optional.empty();
        }
        int sign = digits.group(1).equals("+") ? 1 : -1;
        return Optional.of(
                new Found(WrittenZone.fixed(text, ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)), end));
    }

    private static Optional<WrittenZone> region(String name) {
        try {
            return Optional.of(WrittenZone.fixed(name, ZoneId.of(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, List<Meaning>> names() {
        Properties file = PropertyFile.beside(WrittenZones.class, "written-zones.properties");
        Map<String, List<Meaning>> names = new HashMap<>();
        file.stringPropertyNames().forEach(name -> {
            List<Meaning> meanings = new ArrayList<>();
            for (String value : file.getProperty(name).split(",", -1)) {
                meanings.add(meaning(value.strip()));
            }
            names.put(name, List.copyOf(meanings));
        });
        return Map.copyOf(names);
    }

    private static Meaning meaning(String value) {
        List<String> words = List.of(value.split(" ", -1));
        @Nullable ZoneOffset offset = value.contains("/") && words.size() == 1 ? null : ZoneOffset.of(words.getFirst());
        return new Meaning(offset, value.contains("/") ? ZoneId.of(words.getLast()) : null);
    }

    private static Map<String, ZoneId> cities() {
        Map<String, ZoneId> cities = new TreeMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.*"))
                .sorted()
                .forEach(id -> cities.put(id.substring(id.lastIndexOf('/') + 1).replace('_', ' '), ZoneId.of(id)));
        return Map.copyOf(cities);
    }
}
