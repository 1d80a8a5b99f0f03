package dev.debrief.api.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The headings by which chapters are known. */
final class Headings {

    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("[*_`]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");

    /** A number, as in {@code 3.}, {@code 2.1} or {@code IV.}, symbols and emoji. */
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:\\d{1,2}(?:\\.\\d{1,2})*[.):]?\\s)|(?:[IVX]{1,4}[.)]\\s)|[^\\p{L}\\p{N}]+)+");

    private static final Pattern AFTER = Pattern.compile("[^\\p{L}\\p{N}]+$");

    /** What may follow the word for a timeline: its zone or its days. */
    private static final Pattern DETAILS =
            Pattern.compile("^([\\p{L} ]{3,40}?)\\s*(?:[,:–—-]\\s|\\s(?=\\d)|\\s(?=(?:UTC|GMT)\\b)).*$");

    private static final Map<String, Chapter> CHAPTERS = chapters();

    private Headings() {}

    static Optional<Chapter> chapter(String heading) {
        String plain = plain(heading);
        Chapter known = CHAPTERS.get(plain.toLowerCase(Locale.ROOT));
        return known == null ? timed(plain) : Optional.of(known);
    }

    private static Optional<Chapter> timed(String plain) {
        var details = DETAILS.matcher(plain);
        return details.matches()
                ? Optional.ofNullable(CHAPTERS.get(details.group(1).toLowerCase(Locale.ROOT)))
                        .filter(chapter -> chapter == Chapter.TIMELINE)
                : Optional.empty();
    }

    private static String plain(String heading) {
        String text = heading.substring(0, Math.min(heading.length(), LONGEST));
        String bare = BRACKETS.matcher(MARKS.matcher(text).replaceAll(""))
                .replaceAll("")
                .replace('’', '\'');
        return AFTER.matcher(BEFORE.matcher(bare.strip()).replaceFirst("").strip())
                .replaceFirst("");
    }

    private static Map<String, Chapter> chapters() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Headings.class.getResourceAsStream("headings.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Chapter> chapters = new HashMap<>();
        for (Chapter chapter : Chapter.values()) {
            chapters.put(plain(chapter.title()).toLowerCase(Locale.ROOT), chapter);
            for (String heading : file.getProperty(chapter.name(), "").split("; ", -1)) {
                chapters.putIfAbsent(plain(heading).toLowerCase(Locale.ROOT), chapter);
            }
        }
        chapters.remove("");
        return Map.copyOf(chapters);
    }
}
