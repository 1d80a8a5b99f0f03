package dev.debrief.query.search;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.search.SearchPage;
import dev.debrief.api.search.SearchQuery.SearchReports;
import dev.debrief.api.search.SearchQuery.SuggestWords;
import dev.debrief.api.search.WordSuggestions;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.search.SearchLine.Word;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Finds reports by what they say. */
@Component
class SearchQueryHandler {

    /** With fewer words, most of them would be any. */
    private static final int LEAST_WORDS = 3;

    private final SearchIndex index;
    private final Restrictions restrictions;
    private final FilterValues filterValues;
    private final Taxonomies taxonomies;
    private final ViewJson viewJson;

    SearchQueryHandler(
            SearchIndex index,
            Restrictions restrictions,
            FilterValues filterValues,
            Taxonomies taxonomies,
            ViewJson viewJson) {
        this.taxonomies = taxonomies;
        this.index = index;
        this.restrictions = restrictions;
        this.filterValues = filterValues;
        this.viewJson = viewJson;
    }

    @QueryHandler
    SearchPage answer(SearchReports query, Identity reader) {
        if (query.includeWithdrawn() && !reader.isAny(Role.AUDITOR)) {
            throw QueryRefusals.refused(Rejection.NOT_YOUR_ROLE);
        }
        return index.search(query.minPosition(), searcher -> {
            VisibleReports visible = restrictions.of(reader);
            SearchPage page = page(query, searcher, new IndexQueries(visible, filterValues, query.includeWithdrawn()));
            visible.recordReading(
                    query,
                    page.items().stream()
                            .map(hit -> new ReportRead(
                                    hit.report().id(), hit.report().version()))
                            .toList());
            return page;
        });
    }

    /** With other words if there is nothing for these, or with most of them. */
    private SearchPage page(SearchReports query, OpenSearcher searcher, IndexQueries queries) throws IOException {
        PageReader pages = new PageReader(
                searcher, queries, taxonomies.today(), filterValues.grouping(), viewJson, index.position());
        SearchPage page = pages.read(query, query.text(), false, null);
        if (page.total() > 0) {
            return page;
        }
        Optional<String> corrected = new Spelling(searcher, queries).correct(query.text(), SearchLine.of(query.text()));
        if (corrected.isPresent()) {
            SearchPage other = pages.read(query, corrected.get(), false, corrected.get());
            if (other.total() > 0) {
                return other;
            }
        }
        String text = corrected.orElse(query.text());
        if (SearchLine.of(text).telling().size() < LEAST_WORDS) {
            return page;
        }
        SearchPage some = pages.read(query, text, true, corrected.orElse(null));
        return some.total() > 0 ? some : page;
    }

    @QueryHandler
    WordSuggestions answer(SuggestWords query, Identity reader) {
        SearchLine line = SearchLine.typed(query.text());
        List<Word> words = line.words();
        if (words.isEmpty()
                || !words.getLast().begun()
                || !query.text().substring(words.getLast().to()).isBlank()) {
            return new WordSuggestions(List.of());
        }
        return index.search(null, searcher -> {
            IndexQueries queries = new IndexQueries(restrictions.of(reader), filterValues, false);
            Query others = queries.visibleAndOpen(queries.of(line.before()));
            return new WordSuggestions(
                    new Suggestions(searcher, others, searcher.search(others, new Documents(searcher)))
                            .of(query.text(), words.getLast(), query.limit()));
        });
    }

    /** Collects which documents match. */
    private record Documents(OpenSearcher searcher) implements CollectorManager<Documents.Bits, BitSet> {

        @Override
        public Bits newCollector() {
            return new Bits(searcher.getIndexReader().maxDoc());
        }

        @Override
        public BitSet reduce(Collection<Bits> collectors) {
            FixedBitSet all =
                    new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
            collectors.forEach(collector -> all.or(collector.documents));
            return all;
        }

        private static final class Bits extends SimpleCollector {

            private final FixedBitSet documents;
            private int base;

            Bits(int most) {
                documents = new FixedBitSet(Math.max(1, most));
            }

            @Override
            protected void doSetNextReader(LeafReaderContext segment) {
                base = segment.docBase;
            }

            @Override
            public void collect(int document) {
                documents.set(base + document);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
