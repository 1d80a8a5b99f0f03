package dev.debrief.query.search;

import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.FoundReport.FoundCause;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Reads the latest reports that match a query, to compare their causes. */
final class LatestReports {

    private static final int MOST = 500;

    private LatestReports() {}

    /** At most 500, latest first. */
    static List<FoundReport> matching(OpenSearcher searcher, Query query, ViewJson viewJson) throws IOException {
        List<FoundReport> reports = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, MOST, PageReader.BY_TIME).scoreDocs) {
            reports.add(IndexedFields.found(searcher.storedFields().document(found.doc), viewJson));
        }
        return reports;
    }

    /** Matches any of the values of a field. */
    static Query anyOf(String field, Collection<String> values) {
        return new ConstantScoreQuery(
                new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
    }

    /** The categories of its causes as they count today. Unclassified causes have nothing in common. */
    static Set<CategoryId> categories(FoundReport report, Taxonomy today) {
        return report.causes().stream()
                .map(FoundCause::category)
                .filter(category -> !category.equals(CategoryId.UNKNOWN))
                .map(today::today)
                .collect(Collectors.toSet());
    }
}
