package dev.debrief.support.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.debrief.api.language.LanguageFinding;
import dev.debrief.support.language.Rule.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a passage.
 *
 * @param start where it begins in the text of the passage
 * @param original how it is written
 * @param checked the same as rules read it: in lower case, names marked, in one line, with a blank at each end
 */
record Sentence(Passage passage, int start, String original, String checked) {

    private static final Pattern END = Pattern.compile("[.!?]+[)\"'”“*_]*\\s");

    /** A longer sentence is taken apart, so that the work grows with the length of a text only. */
    private static final int LONGEST = 1_000;

    static List<Sentence> of(Passage passage, PeopleMarker marker) {
        String masked = Masks.applied(passage.text());
        String marked = marker.marked(masked);
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(masked);
        int start = 0;
        while (end.find()) {
            if (!isAbbreviation(masked, end.start())) {
                add(passage, marked, start, end.end(), sentences);
                start = end.end();
            }
        }
        add(passage, marked, start, marked.length(), sentences);
        return sentences;
    }

    private static void add(Passage passage, String marked, int start, int end, List<Sentence> sentences) {
        int from = start;
        while (end - from > LONGEST) {
            int space = marked.lastIndexOf(' ', from + LONGEST);
            int to = space > from ? space : from + LONGEST;
            sentences.add(of(passage, marked, from, to));
            from = to;
        }
        if (from < end) {
            sentences.add(of(passage, marked, from, end));
        }
    }

    private static Sentence of(Passage passage, String marked, int start, int end) {
        StringBuilder checked = new StringBuilder(end - start + 2).append(' ');
        for (int i = start; i < end; i++) {
            char c = marked.charAt(i);
            checked.append(Character.isWhitespace(c) ? ' ' : c == '’' ? '\'' : Character.toLowerCase(c));
        }
        return new Sentence(
                passage,
                start,
                passage.text().substring(start, end),
                checked.append(' ').toString());
    }

    /** Whether a full stop ends one letter or one of the usual abbreviations, and no sentence. */
    private static boolean isAbbreviation(String text, int stop) {
        int word = stop;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, stop);
        return text.charAt(stop) == '.'
                && (before.length() == 1 || before.equals("Mr") || before.equals("Mrs") || before.equals("Dr"));
    }

    /** @param source the whole text */
    LanguageFinding finding(Match match, String source) {
        int from = passage.inSource(start + match.start() - 1);
        int last = start + match.end() - 2;
        int to = Math.max(passage.inSource(last) + 1, passage.inSource(last + 1));
        String quote = source.substring(from, to).stripTrailing();
        Rule rule = match.rule();
        return new LanguageFinding(
                rule.id(),
                rule.severity(),
                from,
                quote.length(),
                quote,
                rule.why(),
                Rewording.of(match, original, checked));
    }
}
