package dev.debrief.query.search;

import dev.debrief.api.search.SimilarReports.LikelyCategory;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.search.Analyzers.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The categories that the words of a text suggest, with the words that speak most for each. */
final class LikelyCategories {

    private static final int MOST = 3;
    private static final int MOST_WORDS = 5;

    private LikelyCategories() {}

    static Map<String, Integer> features(List<Token> tokens) {
        return CauseModel.features(tokens.stream().map(Token::stem).toList());
    }

    /** The words as they are written, by their stems. */
    private static Map<String, String> written(List<Token> tokens) {
        Map<String, String> written = new HashMap<>();
        String before = "";
        String beforeWritten = "";
        for (Token token : tokens) {
            written.putIfAbsent(token.stem(), token.written());
            written.putIfAbsent(before + ' ' + token.stem(), beforeWritten + ' ' + token.written());
            before = token.stem();
            beforeWritten = token.written();
        }
        return written;
    }

    /** The most likely categories for which words of a text speak; none while too few causes are classified. */
    static List<LikelyCategory> of(CauseModel model, List<Token> tokens, Taxonomy today) {
        Map<String, Integer> features = features(tokens);
        Map<String, String> written = written(tokens);
        return model.likely(features).entrySet().stream()
                .map(category -> new LikelyCategory(
                        CategoryId.of(category.getKey()),
                        today.path(today.today(CategoryId.of(category.getKey()))),
                        category.getValue(),
                        model.words(features, category.getKey(), MOST_WORDS).stream()
                                .map(word -> written.getOrDefault(word, word))
                                .toList()))
                .filter(category -> !category.words().isEmpty())
                .limit(MOST)
                .toList();
    }
}
