package dev.debrief.command.document.times;

import dev.debrief.command.support.zones.WrittenZone;
import dev.debrief.command.support.zones.WrittenZones;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which time zone a heading, the head of a column or a sentence names for the times below it. */
final class ZoneDeclarations {

    private static final int MAX_HEARD = 400;

    /** The beginning of a sentence about all times. */
    private static final Pattern ABOUT_TIMES =
            Pattern.compile("(?i)(?:all|the|every|note|unless|please|dates?|times?|timestamps?|time"
                    + " ?zone|alle|die|zeiten|uhrzeiten|zeitangaben|zeitzone)\\b[^.\\n"
                    + "]{0,90}?(?:\\btimes?\\b|timestamps?|time"
                    + " ?zone|zeiten|zeitangaben|zeitzone)|(?:times|timestamps|time ?zone|zeiten|uhrzeiten"
                    + "|zeitangaben|zeitzone)\\b");

    private static final Pattern SENTENCE = Pattern.compile("(?:^|(?<=[.:;(!]\\s)|(?<=\\())[>*_\\s(]*(?=\\p{L})");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d/+.:-])(?=[A-Za-z])|(?<=[\\s(])(?=[+−-]\\d)");
    private static final Pattern UNKNOWN =
            Pattern.compile("\\b(?:in|as|are|is|:)\\s+(?:the\\s+)?([A-Z]{2,5}|[A-Z]{2,3}/[A-Z][a-z]+)\\b");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("\\.\\s");
    private static final Pattern MARKS = Pattern.compile("[*_`]+");

    /** {@code IST is Indian Standard Time (UTC+5:30)}. */
    private static final Pattern EXPLAINED =
            Pattern.compile("\\b([A-Z]{2,5})\\b[^\\n\\[(]{0,40}[\\[(]((?:UTC|GMT)? ?[+-]\\d{1,2}(?::?\\d{2})?)[\\])]");

    private ZoneDeclarations() {}

    /** The abbreviations that a line explains by their offset. */
    static Map<String, WrittenZone> explained(String line) {
        Map<String, WrittenZone> zones = new HashMap<>();
        Matcher explained = EXPLAINED.matcher(line.substring(0, Math.min(line.length(), MAX_HEARD)));
        while (explained.find()) {
            WrittenZones.named(explained.group(2)).ifPresent(zone -> zones.put(explained.group(1), zone));
        }
        return zones;
    }

    /** The zone that a heading or the head of a column names. */
    static Optional<WrittenZone> inHeading(String heading) {
        String words = beginning(heading);
        return one(zonesIn(words, 0, true)).or(() -> inSentence(words));
    }

    /** The zone that a sentence such as “All times are in UTC” names. */
    static Optional<WrittenZone> inSentence(String text) {
        String words = beginning(text);
        Matcher sentence = SENTENCE.matcher(words);
        int from = 0;
        while (from <= words.length() && sentence.find(from)) {
            Matcher about = ABOUT_TIMES.matcher(words).region(sentence.end(), words.length());
            if (about.lookingAt()) {
                String rest = END_OF_SENTENCE.split(words.substring(about.end()), 2)[0];
                List<WrittenZone> zones = zonesIn(rest, 0, false);
                Matcher unknown = UNKNOWN.matcher(rest);
                return zones.isEmpty() && unknown.find()
                        ? Optional.of(WrittenZone.unknown(unknown.group(1)))
                        : one(zones);
            }
            from = Math.max(sentence.end(), sentence.start() + 1);
        }
        return Optional.empty();
    }

    private static String beginning(String text) {
        return MARKS.matcher(text.substring(0, Math.min(text.length(), MAX_HEARD)))
                .replaceAll(" ")
                .strip();
    }

    /** Several zones say nothing, unless one explains the other: {@code ACDT (+10:30)}. */
    private static Optional<WrittenZone> one(List<WrittenZone> zones) {
        return zones.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
    }

    private static List<WrittenZone> zonesIn(String text, int start, boolean heading) {
        List<WrittenZone> zones = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int from = start;
        while (from < text.length() && word.find(from)) {
            Optional<WrittenZones.Found> found =
                    WrittenZones.at(text, word.start()).filter(one -> isMeant(text, word.start(), one, heading));
            from = found.map(WrittenZones.Found::end).orElse(word.start() + 1);
            if (found.isPresent()) {
                boolean explains = !zones.isEmpty() && text.charAt(Math.max(0, word.start() - 1)) == '(';
                if (explains) {
                    zones.removeLast();
                }
                if (!zones.contains(found.get().zone())) {
                    zones.add(found.get().zone());
                }
            }
        }
        return zones;
    }

    /** In a heading, two letters are a zone only in brackets. */
    private static boolean isMeant(String text, int start, WrittenZones.Found found, boolean heading) {
        int length = found.end() - start;
        boolean word = found.end() >= text.length() || !Character.isLetterOrDigit(text.charAt(found.end()));
        boolean bracketed = "(,".indexOf(lastBefore(text, start)) >= 0;
        return word && length > 1 && (length > 2 || !heading || bracketed);
    }

    private static char lastBefore(String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    }
}
