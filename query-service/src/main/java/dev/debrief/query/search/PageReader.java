package dev.debrief.query.search;

import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.SearchPage;
import dev.debrief.api.search.SearchPage.Facet;
import dev.debrief.api.search.SearchPage.Hit;
import dev.debrief.api.search.SearchQuery.SearchReports;
import dev.debrief.api.search.SearchSort;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.search.SearchableReport.SearchableText;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of what is found in one state of the index.
 *
 * @param taxonomy the taxonomy of today
 * @param grouping tells which names are counted as one
 * @param position the position of the event store of that state
 */
record PageReader(
        OpenSearcher searcher,
        IndexQueries queries,
        Taxonomy taxonomy,
        FacetCounts.Grouping grouping,
        ViewJson viewJson,
        long position) {

    private static final int MOST_FACETS = 20;

    private static final SortField BY_ID = new SortField(IndexedFields.ID, SortField.Type.STRING);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, BY_ID);

    /** The latest incidents first. */
    static final Sort BY_TIME = new Sort(new SortField(IndexedFields.AT, SortField.Type.LONG, true), BY_ID);

    /**
     * A page.
     *
     * @param text the line that is searched for
     * @param most whether reports with most of the words are read
     * @param searchedFor the line if it is not that of the query
     */
    SearchPage read(SearchReports query, String text, boolean most, @Nullable String searchedFor) throws IOException {
        Object scope = List.of(query.text(), query.sort(), query.includeWithdrawn());
        SearchLine line = SearchLine.of(text);
        boolean byTime = query.sort() == SearchSort.TIME || line.wanted().isEmpty();
        Object[] found = searcher.search(
                queries.of(line, most),
                new MultiCollectorManager(
                        new TopFieldCollectorManager(
                                byTime ? BY_TIME : BY_RELEVANCE,
                                query.limit() + 1,
                                after(Cursor.read(query.cursor(), scope, 2), byTime),
                                Integer.MAX_VALUE),
                        new FacetCounts(IndexedFields.FACETS, MOST_FACETS, grouping)));
        TopDocs top = (TopDocs) found[0];
        List<ScoreDoc> documents = Arrays.asList(top.scoreDocs);
        boolean more = documents.size() > query.limit();
        List<ScoreDoc> page = more ? documents.subList(0, query.limit()) : documents;
        return new SearchPage(
                hits(page, line, byTime, query),
                top.totalHits.value(),
                facets(found[1]),
                most,
                searchedFor,
                more ? next(scope, (FieldDoc) page.getLast()) : null,
                position);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Facet>> facets(Object reduced) {
        return (Map<String, List<Facet>>) reduced;
    }

    private List<Hit> hits(List<ScoreDoc> page, SearchLine line, boolean byTime, SearchReports query)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc scored : page) {
            Document document = searcher.storedFields().document(scored.doc);
            FoundReport report = IndexedFields.found(document, viewJson).named(taxonomy);
            hits.add(new Hit(
                    report,
                    byTime ? 0 : ((Float) ((FieldDoc) scored).fields[0]).doubleValue(),
                    Places.of(report, texts(document, query.includeWithdrawn()), line.telling())));
        }
        return hits;
    }

    private static List<SearchableText> texts(Document document, boolean includeWithdrawn) {
        List<SearchableText> texts = new ArrayList<>(IndexedFields.texts(document));
        if (includeWithdrawn) {
            texts.addAll(IndexedFields.withdrawn(document));
        }
        return texts;
    }

    private static @Nullable FieldDoc after(@Nullable Cursor cursor, boolean byTime) {
        if (cursor == null) {
            return null;
        }
        Object first = byTime ? (Object) cursor.number(0) : (Object) Float.intBitsToFloat((int) cursor.number(0));
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(cursor.text(1))});
    }

    private static String next(Object scope, FieldDoc last) {
        Object first = last.fields[0];
        return Cursor.write(
                scope,
                first instanceof Float score ? Float.floatToIntBits(score) : first,
                ((BytesRef) last.fields[1]).utf8ToString());
    }
}
