package dev.debrief.query.search;

import dev.debrief.api.aliases.Aliases;
import dev.debrief.query.search.Analyzers.Token;
import dev.debrief.query.search.ReportWords.Count;
import dev.debrief.query.search.SearchableReport.Weight;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is compared with other reports: the words that matter most, what is known apart from words, and the categories that the words
 * suggest.
 *
 * @param words the words that matter most
 * @param signals what it has in common with others, see {@link SearchableReport#signals()}
 * @param likely how much more likely the words make each category; empty if nothing was learned
 * @param aliases names that mean the same
 */
record Likeness(List<Weighted> words, List<String> signals, Map<String, Double> likely, Aliases aliases) {

    /** How much each signal adds to the score, in which the same words count one. */
    private static final Map<String, Double> SIGNALS =
            Map.of("category", 1.0, "service", 0.3, "team", 0.02, "trigger", 0.05, "detection", 0.02);

    /** How much the same likely category counts, beside the words. */
    private static final double LIKELY = 1.0;

    /** How much it adds that another report has nearly all of the words: what is nearly the same text comes before what is guessed. */
    private static final double SAME_TEXT = 1.0;

    /** How many of the words are nearly all. */
    private static final double NEARLY_ALL = 0.8;

    private static final int LEAST_WORDS = 3;

    /** Numbers, and times in pieces, tell nobody why two reports are alike. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{N}.,:-]+");

    /** Two reports that say and have the same reach about this score. */
    static final double HIGHEST = 2;

    private static final int MOST_WORDS = 100;

    /** Words beyond these are not looked up. Which ones depends on the text only. */
    private static final int MOST_COUNTED = 400;

    /**
     * A word.
     *
     * @param written as it is written in the text
     * @param frequency more for a word that is repeated
     * @param weight its frequency, and more for a rare word; the boosts of all words make their weights add up to one
     */
    record Weighted(String stem, String written, double frequency, double weight) {}

    static Likeness of(
            OpenSearcher searcher,
            List<Token> tokens,
            List<String> signals,
            Map<String, Double> likely,
            Aliases aliases) {
        List<Weighted> weighted = ReportWords.counts(tokens).stream()
                .limit(MOST_COUNTED)
                .map(word -> weighted(searcher, word))
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::stem))
                .limit(MOST_WORDS)
                .toList();
        return new Likeness(weighted, signals, likely, aliases);
    }

    /** A word in no unrestricted report counts like one that is in one. */
    private static Weighted weighted(OpenSearcher searcher, Count word) {
        int all = searcher.openReports();
        int reports = searcher.openReports(word.stem());
        int at = Math.min(all, Math.max(1, reports));
        double rarity = Math.log(1 + (all - at + 0.5) / (at + 0.5));
        double frequency = 1 + Math.log(word.count());
        return new Weighted(word.stem(), word.written(), frequency, frequency * rarity);
    }

    /** Finds what is alike, by score. Known categories count as they are; likely ones by how likely they are. */
    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        double sum = words.stream().mapToDouble(Weighted::weight).sum();
        words.forEach(word -> all.add(new BoostQuery(anywhere(word), (float) (word.frequency / sum)), Occur.SHOULD));
        List<Weighted> telling = words.stream()
                .filter(word -> !Analyzers.isStopWord(word.written))
                .toList();
        if (telling.size() >= LEAST_WORDS) {
            all.add(new BoostQuery(new ConstantScoreQuery(nearlyAll(telling)), (float) SAME_TEXT), Occur.SHOULD);
        }
        signals.forEach(signal -> all.add(
                shared(signal, SIGNALS.getOrDefault(Signals.kind(signal), 0.0) * Signals.share(signal, signals)),
                Occur.SHOULD));
        likely.entrySet().stream()
                .filter(category -> category.getValue() > 0.02)
                .forEach(category ->
                        all.add(shared("category:" + category.getKey(), LIKELY * category.getValue()), Occur.SHOULD));
        return all.build();
    }

    private static Query nearlyAll(List<Weighted> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(anywhere(word), Occur.SHOULD));
        return any.setMinimumNumberShouldMatch((int) Math.ceil(NEARLY_ALL * words.size()))
                .build();
    }

    private Query shared(String signal, double weight) {
        return new DisjunctionMaxQuery(
                Signals.terms(signal, aliases).stream()
                        .map(term -> FeatureField.newLinearQuery(IndexedFields.SIGNAL_SHARE, term, (float) weight))
                        .toList(),
                0);
    }

    /** The name that a service or a team is meant by. */
    String meant(String signal) {
        return Signals.meant(signal, aliases);
    }

    /** What a report has in common with others that has the same meaning here. */
    List<String> sharedSignals(List<String> others) {
        Set<String> terms = others.stream().map(Signals::term).collect(Collectors.toSet());
        return signals.stream()
                .filter(signal -> !Collections.disjoint(Signals.terms(signal, aliases), terms))
                .toList();
    }

    private static Query anywhere(Weighted word) {
        return new DisjunctionMaxQuery(
                Arrays.stream(Weight.values())
                        .map(weight -> (Query) new TermQuery(new Term(weight.field(), word.stem)))
                        .toList(),
                0);
    }

    private static boolean tells(String word) {
        return word.length() > 1
                && !Analyzers.isStopWord(word)
                && !NUMBER.matcher(word).matches();
    }

    /** The written words that the reports share, the weightiest first. */
    List<String> shared(Set<String> stems, int most) {
        return words.stream()
                .filter(word -> stems.contains(word.stem))
                .map(Weighted::written)
                .filter(Likeness::tells)
                .distinct()
                .limit(most)
                .toList();
    }
}
