package dev.debrief.query.search;

import dev.debrief.api.search.WordSuggestions.Suggestion;
import dev.debrief.query.search.SearchLine.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Completes words by those in unrestricted reports with the other words of the line, among what the reader may see. */
final class Suggestions {

    /** Bounds the time for a beginning that very many words have. */
    private static final int MOST_COUNTED = 2_000_000;

    /** How many words are tried behind the first parts of an identifier. */
    private static final int MOST_COMPARED = 500;

    private static final Comparator<Suggestion> MOST_REPORTS_FIRST =
            Comparator.comparingInt(Suggestion::reports).reversed().thenComparing(Suggestion::word);

    private final OpenSearcher searcher;
    private final Query others;
    private final BitSet seen;

    /**
     * @param others finds the unrestricted reports with the other words of the line that the reader may see
     * @param seen these reports
     */
    Suggestions(OpenSearcher searcher, Query others, BitSet seen) {
        this.searcher = searcher;
        this.others = others;
        this.seen = seen;
    }

    /** The words of most reports first. Of an identifier such as {@code ORA-0}, only those that follow its first parts somewhere. */
    List<Suggestion> of(String line, Word begun, int limit) throws IOException {
        List<Suggestion> found = completed(line, begun);
        found.sort(MOST_REPORTS_FIRST);
        if (begun.tokens().size() == 1) {
            return found.stream().limit(limit).toList();
        }
        List<Suggestion> whole = new ArrayList<>();
        for (Suggestion suggestion : found.subList(0, Math.min(MOST_COMPARED, found.size()))) {
            int reports = searcher.count(IndexQueries.both(
                    others,
                    IndexQueries.inAnyField(Analyzers.asked(suggestion.text().substring(begun.from())))));
            if (reports > 0) {
                whole.add(new Suggestion(suggestion.word(), suggestion.text(), reports));
            }
        }
        return whole.stream().sorted(MOST_REPORTS_FIRST).limit(limit).toList();
    }

    private List<Suggestion> completed(String line, Word begun) throws IOException {
        Terms words = MultiTerms.getTerms(searcher.getIndexReader(), IndexedFields.WORDS);
        List<Suggestion> found = new ArrayList<>();
        if (words == null) {
            return found;
        }
        BytesRef beginning = new BytesRef(begun.lastWritten());
        TermsEnum terms = words.iterator();
        PostingsEnum postings = null;
        int counted = 0;
        for (TermsEnum.SeekStatus status = terms.seekCeil(beginning);
                status != TermsEnum.SeekStatus.END
                        && StringHelper.startsWith(terms.term(), beginning)
                        && counted < MOST_COUNTED;
                status = terms.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            int reports = 0;
            for (int report = postings.nextDoc();
                    report != DocIdSetIterator.NO_MORE_DOCS;
                    report = postings.nextDoc()) {
                reports += seen.get(report) ? 1 : 0;
                counted++;
            }
            if (reports > 0) {
                String word = terms.term().utf8ToString();
                found.add(new Suggestion(
                        word,
                        line.substring(
                                        0,
                                        begun.from() + begun.tokens().getLast().from())
                                + word,
                        reports));
            }
        }
        return found;
    }
}
