package dev.debrief.query.people;

import dev.debrief.query.support.WholeWords;
import dev.debrief.support.markdown.PlainText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in texts, as whole words and whatever their case.
 *
 * @param pattern null if there are no names
 */
record NamesInText(@Nullable Pattern pattern) {

    private static final Pattern SEPARATOR = Pattern.compile("[-_.\\s]+");

    /** Names as they are written. */
    static NamesInText whole(Collection<String> names) {
        return of(names, Pattern::quote);
    }

    /** Names as they are written, with other separators between their words, and with an s at their end. */
    static NamesInText anySpelling(Collection<String> names) {
        return of(names, NamesInText::spellings);
    }

    /** Matches one name in any of these spellings. */
    static Pattern spelling(String name) {
        return Pattern.compile(spellings(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Longer names first, so that a name within another does not take it apart. */
    private static NamesInText of(Collection<String> names, Function<String, String> expression) {
        String any = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(expression)
                .collect(Collectors.joining("|"));
        return new NamesInText(any.isEmpty() ? null : WholeWords.matching(any));
    }

    private static String spellings(String name) {
        return Arrays.stream(SEPARATOR.split(name)).map(Pattern::quote).collect(Collectors.joining("[-_.\\s]{0,3}"))
                + "s?";
    }

    /** A web address that contains a name is replaced as a whole: with another name in it, it would lead nowhere. */
    String replacedIn(String text, UnaryOperator<String> replacement) {
        if (pattern == null) {
            return text;
        }
        String readable = PlainText.withoutAddresses(
                text, address -> pattern.matcher(address).find());
        return pattern.matcher(readable)
                .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group())));
    }
}
