package dev.debrief.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Scores by what unrestricted reports say, and by nothing else: the score of a report does not tell whether a word is in reports that the
 * reader may not see, or was before it was withdrawn.
 */
final class OpenSearcher extends IndexSearcher {

    private final IndexSearcher plain;
    private final Map<Term, Integer> counts = new ConcurrentHashMap<>();
    private final int openReports;

    OpenSearcher(IndexReader reader) {
        super(reader);
        this.plain = new IndexSearcher(reader);
        this.openReports = Math.max(1, count(plain, new TermQuery(IndexedFields.OPEN)));
        setSimilarity(new FixedLengths());
    }

    /**
     * The number of unrestricted reports with a word: in the kind of texts in which it is most frequent. A word that is in every report is
     * common also in a title.
     */
    int openReports(String stem) {
        return Arrays.stream(SearchableReport.Weight.values())
                .mapToInt(weight -> openReports(new Term(weight.field(), stem)))
                .max()
                .orElse(0);
    }

    private int openReports(Term term) {
        return counts.computeIfAbsent(
                term,
                any -> count(
                        plain,
                        new BooleanQuery.Builder()
                                .add(new TermQuery(term), Occur.FILTER)
                                .add(new TermQuery(IndexedFields.OPEN), Occur.FILTER)
                                .build()));
    }

    /** The number of unrestricted reports. */
    int openReports() {
        return openReports;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
        int count = Math.max(1, openReports(term.text()));
        return new TermStatistics(term.bytes(), count, count);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        return new CollectionStatistics(field, openReports, openReports, openReports, openReports);
    }

    private static int count(IndexSearcher searcher, Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FixedLengths extends PerFieldSimilarityWrapper {

        private static final Map<String, Similarity> BY_FIELD = similarities();

        private static Map<String, Similarity> similarities() {
            Map<String, Similarity> similarities = new ConcurrentHashMap<>();
            for (SearchableReport.Weight weight : SearchableReport.Weight.values()) {
                similarities.put(weight.field(), new FixedLength(weight.usualLength()));
            }
            return similarities;
        }

        private static final Similarity OTHER = new FixedLength(1);

        @Override
        public Similarity get(String field) {
            return BY_FIELD.getOrDefault(field, OTHER);
        }
    }

    private static final class FixedLength extends BM25Similarity {

        private final int length;

        FixedLength(int length) {
            this.length = length;
        }

        @Override
        protected float avgFieldLength(CollectionStatistics statistics) {
            return length;
        }
    }
}
