package dev.debrief.support.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.debrief.api.language.LanguageSeverity;
import dev.debrief.api.policy.GlossaryTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of wording to point to.
 *
 * @param cues parts of words, one of which is in every sentence that the pattern matches, in lower case: they are quick to look for
 * @param pattern what it looks like
 * @param except what looks like it but accuses nobody; null if there is no such thing
 * @param reword template of a neutral sentence; null if there is none
 */
record Rule(
        String id,
        LanguageSeverity severity,
        String why,
        @Nullable String reword,
        List<String> cues,
        Pattern pattern,
        @Nullable Pattern except) {

    /** The id of the rules for words of the glossary. */
    static final String GLOSSARY = "glossary";

    /** What stands before and after a word. */
    static final String EDGE = "[^\\pL\\pN]";

    /** The rule for a word that others may not know. */
    static Rule explaining(GlossaryTerm term) {
        String word = term.term().toLowerCase(Locale.ROOT);
        return new Rule(
                GLOSSARY,
                LanguageSeverity.ADVISE,
                term.meaning(),
                term.instead(),
                List.of(word),
                Pattern.compile(EDGE + "(" + Pattern.quote(word) + ")" + EDGE),
                null);
    }

    /** Whether the rule may find something. */
    boolean concerns(String sentence) {
        return cues.stream().anyMatch(sentence::contains);
    }

    /** Where the rule finds something. */
    List<Match> in(String sentence) {
        Matcher found = pattern.matcher(sentence);
        List<Match> matches = new ArrayList<>();
        for (int from = 0; found.find(from); ) {
            Match match = new Match(this, found.start(1), found.end(1), rest(found));
            matches.add(match);
            from = match.end();
        }
        return matches.isEmpty() || except == null ? matches : withoutExceptions(matches, except, sentence);
    }

    private static List<Match> withoutExceptions(List<Match> matches, Pattern except, String sentence) {
        List<Match> left = new ArrayList<>(matches);
        Matcher exception = except.matcher(sentence);
        for (int from = 0; !left.isEmpty() && exception.find(from); from = exception.end(1)) {
            int start = exception.start(1);
            int end = exception.end(1);
            left.removeIf(match -> match.start() < end && start < match.end());
        }
        return left;
    }

    /** A further group in a pattern is the first word of what was not done. */
    private static int rest(Matcher found) {
        for (int group = 2; group <= found.groupCount(); group++) {
            if (found.start(group) >= 0) {
                return found.start(group);
            }
        }
        return found.end(1);
    }

    /**
     * A place in a sentence.
     *
     * @param rest where the words begin that a new sentence may take over
     */
    record Match(Rule rule, int start, int end, int rest) {}
}
