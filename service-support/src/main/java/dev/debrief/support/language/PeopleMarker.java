package dev.debrief.support.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Marks the names of people, so that rules can tell them from the names of systems. It knows the names it is given, common names,
 * what follows a form of address, and handles such as {@code @anna}.
 */
final class PeopleMarker {

    /** Stands for each character of a name. */
    static final char NAME = '\uE000';

    /** Stands for each character of a word such as engineer. */
    static final char ROLE = '\uE002';

    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_GENITIVE = 4;

    private static final Pattern WORDS = Pattern.compile("@?\\pL[\\pL\\d'’_-]*");
    private static final Set<String> FORMS_OF_ADDRESS =
            Set.of("Herr", "Herrn", "Frau", "Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.");

    private final Vocabulary vocabulary;
    private final Set<String> known = new HashSet<>();

    /** @param people names of people as they stand in texts; a name of several words is also known by each of them */
    PeopleMarker(Vocabulary vocabulary, Collection<String> people) {
        this.vocabulary = vocabulary;
        people.stream()
                .flatMap(name -> Arrays.stream(name.strip().split("[\\s,]+")))
                .filter(word -> word.length() > 2)
                .forEach(known::add);
    }

    /**
     * Words for people in any report.
     *
     * @param roles in lower case; a word with an asterisk also stands for longer words that end with it
     */
    record Vocabulary(Set<String> names, Set<String> roles) {

        boolean isRole(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (roles.contains(lower) || roles.contains("*" + lower)) {
                return true;
            }
            return IntStream.range(1, Math.min(lower.length(), LONGEST_WORD))
                    .anyMatch(i -> roles.contains("*" + lower.substring(i)));
        }
    }

    /** The text with each name replaced by as many marks as it has characters. */
    String marked(String text) {
        char[] marked = text.toCharArray();
        Matcher words = WORDS.matcher(text);
        String previous = "";
        int previousEnd = 0;
        boolean afterName = false;
        while (words.find()) {
            String word = bare(words.group());
            boolean adjacent = words.start() <= previousEnd + 2
                    && text.substring(previousEnd, words.start()).matches("\\.? ");
            boolean follows = adjacent && (afterName || FORMS_OF_ADDRESS.contains(previous));
            boolean name = isName(word) || word.startsWith("@") || (follows && isCapitalised(word));
            if (name) {
                int from = !follows ? words.start() : previousEnd - (afterName ? 0 : previous.length());
                Arrays.fill(marked, from, words.start() + word.length(), NAME);
            } else if (vocabulary.isRole(word)) {
                Arrays.fill(marked, words.start(), words.start() + word.length(), ROLE);
            }
            afterName = name && !isGenitive(word);
            previous = word;
            previousEnd = words.start() + word.length();
        }
        return new String(marked);
    }

    private boolean isName(String word) {
        return isKnown(word) || isGenitive(word);
    }

    /** In German, a name in the genitive has an s and no apostrophe. What follows it is no surname. */
    private boolean isGenitive(String word) {
        return word.length() > SHORTEST_GENITIVE
                && word.endsWith("s")
                && !isKnown(word)
                && isKnown(word.substring(0, word.length() - 1));
    }

    private boolean isKnown(String word) {
        return known.contains(word) || vocabulary.names().contains(word);
    }

    /** Without the ending of a genitive. */
    private static String bare(String word) {
        int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
        return apostrophe > 0 ? word.substring(0, apostrophe) : word;
    }

    private static boolean isCapitalised(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }
}
