package dev.debrief.query.search;

import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.search.Analyzers.Token;
import dev.debrief.query.search.SearchLine.Filter;
import dev.debrief.query.search.SearchLine.Word;
import dev.debrief.query.search.SearchableReport.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes queries of the index for one reader. Each leaves out what the reader may not see. */
final class IndexQueries {

    /** A word that is in several fields counts a little more than one that is only in the best of them. */
    private static final float OTHER_FIELDS = 0.1f;

    /** A word that only begins like one of the line counts less than the word itself. */
    private static final float BEGUN = 0.3f;

    private static final int SHORTEST_BEGINNING = 2;

    /** The share of the words that are most of them. */
    private static final double MOST_WORDS = 0.6;

    private static final Pattern REPORT_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final VisibleReports visible;
    private final MeantValues meantValues;
    private final boolean includeWithdrawn;

    /** For queries without filters. */
    IndexQueries(VisibleReports visible) {
        this(visible, (field, value) -> Set.of(), false);
    }

    /**
     * @param meantValues finds the values that a filter means
     * @param includeWithdrawn whether words are also looked for in what was withdrawn
     */
    IndexQueries(VisibleReports visible, MeantValues meantValues, boolean includeWithdrawn) {
        this.visible = visible;
        this.meantValues = meantValues;
        this.includeWithdrawn = includeWithdrawn;
    }

    /** The values that a filter means, as they are indexed. */
    @FunctionalInterface
    interface MeantValues {
        Set<String> of(String field, String value);
    }

    /** Finds the reports with all words of a line, and all reports if it is blank. */
    Query of(SearchLine line) {
        return of(line, false);
    }

    /** @param most whether most of the words are enough */
    Query of(SearchLine line, boolean most) {
        if (line.isBlank()) {
            return visible(MatchAllDocsQuery.INSTANCE);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Word> telling = line.telling();
        List<List<Word>> clauses = line.clauses();
        List<List<Word>> required = clauses.stream()
                .filter(clause -> clause.stream().anyMatch(telling::contains))
                .toList();
        if (!required.isEmpty()) {
            all.add(wanted(required, most), Occur.MUST);
        }
        clauses.stream()
                .filter(clause -> !required.contains(clause))
                .forEach(clause -> all.add(anyOf(clause), Occur.SHOULD));
        line.words().stream().filter(Word::excluded).forEach(word -> all.add(word(word), Occur.MUST_NOT));
        line.filters().stream().filter(Filter::excluded).forEach(filter -> all.add(filter(filter), Occur.MUST_NOT));
        line.filters().stream()
                .filter(filter -> !filter.excluded())
                .collect(Collectors.groupingBy(filter ->
                        SearchLine.isSingle(filter.field()) ? filter.field() : filter.field() + ":" + filter.value()))
                .values()
                .forEach(filters -> all.add(anyValue(filters), Occur.FILTER));
        if (required.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return visible(all.build());
    }

    /** How many of the words are most of them: two of three, three of four or five. */
    private Query wanted(List<List<Word>> clauses, boolean most) {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        clauses.forEach(clause -> wanted.add(anyOf(clause), Occur.SHOULD));
        return wanted.setMinimumNumberShouldMatch(
                        most ? Math.max(2, (int) Math.ceil(MOST_WORDS * clauses.size())) : clauses.size())
                .build();
    }

    private Query anyOf(List<Word> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(word(word), Occur.SHOULD));
        return any.build();
    }

    /** Of the same field: a report with one severity may have any of those that are asked for. */
    private Query anyValue(List<Filter> filters) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        filters.forEach(filter -> any.add(filter(filter), Occur.SHOULD));
        return any.build();
    }

    /** Only what the reader may see. */
    Query visible(Query query) {
        Set<String> hidden = visible.hidden();
        return hidden.isEmpty()
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(
                                new TermInSetQuery(
                                        IndexedFields.ID,
                                        hidden.stream().map(BytesRef::new).toList()),
                                Occur.MUST_NOT)
                        .build();
    }

    /** Only what the reader may see, without one report. */
    Query others(Query query, String report) {
        return others(query, Set.of(report));
    }

    /** Only what the reader may see, without some reports. */
    Query others(Query query, Set<String> reports) {
        return new BooleanQuery.Builder()
                .add(visible(query), Occur.MUST)
                .add(LatestReports.anyOf(IndexedFields.ID, reports), Occur.MUST_NOT)
                .build();
    }

    /** The same, but of unrestricted reports only. */
    Query visibleAndOpen(Query query) {
        return visible(new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(IndexedFields.OPEN), Occur.FILTER)
                .build());
    }

    /** The ids of the categories that count as these today. */
    static List<String> countingAs(Collection<CategoryId> categories, Taxonomy today) {
        return categories.stream()
                .flatMap(category -> today.countingAs(category).stream())
                .map(CategoryId::toString)
                .toList();
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.MUST)
                .add(other, Occur.FILTER)
                .build();
    }

    private Query word(Word word) {
        if (REPORT_ID.matcher(word.text()).matches()) {
            return new TermQuery(new Term(IndexedFields.ID, word.text().toLowerCase(Locale.ROOT)));
        }
        Query present = word(word, IndexQueries::inAnyField, IndexedFields.WORDS);
        return includeWithdrawn
                ? either(
                        present,
                        new BoostQuery(
                                new ConstantScoreQuery(word(
                                        word,
                                        tokens -> in(IndexedFields.WITHDRAWN, tokens),
                                        IndexedFields.WITHDRAWN_WORDS)),
                                BEGUN))
                : present;
    }

    /**
     * @param stems finds words that follow each other, in any form
     * @param words the field with the words as they are written
     */
    private static Query word(Word word, Function<List<Token>, Query> stems, String words) {
        Query whole = stems.apply(word.tokens());
        boolean begun =
                word.begun() && word.tokens().size() == 1 && word.lastWritten().length() >= SHORTEST_BEGINNING;
        return begun ? either(whole, beginning(words, word.lastWritten())) : whole;
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    static Query beginning(String written) {
        return beginning(IndexedFields.WORDS, written);
    }

    private static Query beginning(String words, String written) {
        return new BoostQuery(
                new ConstantScoreQuery(
                        new PrefixQuery(new Term(words, written), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE)),
                BEGUN);
    }

    /** Words that follow each other. */
    static Query inAnyField(List<Token> tokens) {
        List<Query> fields = new ArrayList<>();
        Arrays.stream(Weight.values())
                .forEach(weight -> fields.add(new BoostQuery(in(weight.field(), tokens), weight.boost())));
        return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    private static Query in(String field, List<Token> tokens) {
        return tokens.size() == 1
                ? new TermQuery(new Term(field, tokens.getFirst().stem()))
                : new PhraseQuery(field, tokens.stream().map(Token::stem).toArray(String[]::new));
    }

    private Query filter(Filter filter) {
        return switch (filter.field()) {
            case "after" ->
                LongPoint.newRangeQuery(IndexedFields.AT, filter.day().toEpochMilli(), Long.MAX_VALUE);
            case "before" ->
                LongPoint.newRangeQuery(
                        IndexedFields.AT, Long.MIN_VALUE, filter.day().toEpochMilli() - 1);
            default ->
                new TermInSetQuery(
                        filter.field(),
                        meantValues.of(filter.field(), filter.value()).stream()
                                .map(BytesRef::new)
                                .toList());
        };
    }
}
