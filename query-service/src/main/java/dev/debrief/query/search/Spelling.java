package dev.debrief.query.search;

import dev.debrief.query.search.SearchLine.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Replaces words that are in no report by similar ones that are in unrestricted reports. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int TWO_MISTAKES = 8;
    private static final int MOST_TRIED = 200;

    private final OpenSearcher searcher;
    private final IndexQueries queries;

    /** @param queries of the reader: nothing is suggested that only others may read */
    Spelling(OpenSearcher searcher, IndexQueries queries) {
        this.searcher = searcher;
        this.queries = queries;
    }

    private record Candidate(String word, int mistakes, int reports) {

        /** @param likeness one, less the share of the letters of the shorter word that are mistaken */
        static Candidate of(String asked, String word, float likeness, int reports) {
            int shorter = Math.min(asked.length(), word.length());
            return new Candidate(word, Math.round((1 - likeness) * shorter), reports);
        }
    }

    /** The line with other words; empty if no word has a likely other. */
    Optional<String> correct(String line, SearchLine parsed) throws IOException {
        StringBuilder corrected = new StringBuilder(line);
        boolean any = false;
        for (Word word : parsed.wanted().reversed()) {
            Optional<String> other = word.tokens().size() == 1 && reports(word.lastWritten()) == 0
                    ? similar(word.lastWritten())
                    : Optional.empty();
            if (other.isPresent()) {
                corrected.replace(word.from(), word.to(), other.get());
                any = true;
            }
        }
        return any ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private Optional<String> similar(String word) throws IOException {
        Terms words = MultiTerms.getTerms(searcher.getIndexReader(), IndexedFields.WORDS);
        if (words == null || word.length() < SHORTEST || Analyzers.isIdentifier(word)) {
            return Optional.empty();
        }
        FuzzyTermsEnum similar = new FuzzyTermsEnum(
                words, new Term(IndexedFields.WORDS, word), word.length() < TWO_MISTAKES ? 1 : 2, 1, true);
        BoostAttribute likeness = similar.attributes().addAttribute(BoostAttribute.class);
        List<Candidate> candidates = new ArrayList<>();
        for (BytesRef term = similar.next(); term != null && candidates.size() < MOST_TRIED; term = similar.next()) {
            String other = term.utf8ToString();
            candidates.add(Candidate.of(word, other, likeness.getBoost(), reports(other)));
        }
        return candidates.stream()
                .filter(candidate -> candidate.reports > 0)
                .min(Comparator.comparingInt(Candidate::mistakes)
                        .thenComparing(Candidate::reports, Comparator.reverseOrder())
                        .thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private int reports(String word) throws IOException {
        return searcher.count(queries.visibleAndOpen(new TermQuery(new Term(IndexedFields.WORDS, word))));
    }
}
