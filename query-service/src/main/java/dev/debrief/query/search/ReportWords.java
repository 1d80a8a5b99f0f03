package dev.debrief.query.search;

import dev.debrief.api.report.PartKind;
import dev.debrief.query.search.Analyzers.Token;
import dev.debrief.query.search.SearchableReport.SearchableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of texts that are compared with each other. */
final class ReportWords {

    /** What comes later in a long report seldom says what kind of incident it is. */
    private static final int MOST = 3_000;

    private ReportWords() {}

    /** The words in their order, those of the weightiest texts first. */
    static List<Token> tokens(List<SearchableText> texts) {
        List<Token> tokens = new ArrayList<>();
        for (SearchableText text : texts) {
            if (tokens.size() < MOST) {
                Analyzers.asked(text.text()).stream()
                        .limit(MOST - tokens.size())
                        .forEach(tokens::add);
            }
        }
        return tokens;
    }

    /** The texts that say why it happened; all texts where none does. Categories are learned from these, and suggested for these. */
    static List<SearchableText> ofCauses(List<SearchableText> texts) {
        List<SearchableText> causes = texts.stream()
                .filter(text -> text.part() == PartKind.CAUSE || text.part() == PartKind.STATED_CAUSE)
                .toList();
        return causes.isEmpty() ? texts : causes;
    }

    static List<String> stems(List<SearchableText> texts) {
        return tokens(texts).stream().map(Token::stem).toList();
    }

    /**
     * A word and how often it is there.
     *
     * @param written as it is first written
     */
    record Count(String stem, String written, int count) {}

    /** Each word once. */
    static List<Count> counts(List<Token> tokens) {
        Map<String, Count> counts = new LinkedHashMap<>();
        tokens.forEach(token -> counts.merge(
                token.stem(),
                new Count(token.stem(), token.written(), 1),
                (one, other) -> new Count(one.stem(), one.written(), one.count() + 1)));
        return List.copyOf(counts.values());
    }
}
