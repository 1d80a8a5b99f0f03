package dev.debrief.query.search;

import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.FoundReport.FoundCause;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.search.CauseModel.Example;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/**
 * Learns from the unrestricted reports whose causes people have classified. The model is not stored: the same reports make it again after
 * a start.
 */
@Component
class CauseModels {

    /** More are no better, and take longer. The latest incidents are taken. */
    private static final int MOST_EXAMPLES = 3_000;

    private final SearchIndex index;
    private final ViewJson viewJson;
    private volatile CauseModel model = CauseModel.NONE;
    private volatile long learnedAt = -1;

    CauseModels(SearchIndex index, ViewJson viewJson) {
        this.index = index;
        this.viewJson = viewJson;
    }

    /** The model, if nothing that it was learned from is restricted by now. */
    CauseModel of(VisibleReports visible) {
        CauseModel present = model;
        return Collections.disjoint(present.taught(), visible.restricted()) ? present : CauseModel.NONE;
    }

    /** The position up to which it has learned. */
    long learnedAt() {
        return learnedAt;
    }

    /** Learns again if something has been recorded since. */
    synchronized void learn() {
        long position = index.position();
        if (position != learnedAt) {
            model = CauseModel.learn(index.searchWhatIsThere(this::examples));
            learnedAt = position;
        }
    }

    private List<Example> examples(OpenSearcher searcher) throws IOException {
        Query classified = new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(new TermQuery(IndexedFields.OPEN), Occur.FILTER)
                .add(new TermQuery(new Term(IndexedFields.CLASSIFIED, "true")), Occur.FILTER)
                .build();
        Sort latestFirst = new Sort(new SortField(IndexedFields.AT, SortField.Type.LONG, true));
        List<Example> examples = new ArrayList<>();
        for (ScoreDoc found : searcher.search(classified, MOST_EXAMPLES, latestFirst).scoreDocs) {
            examples.add(example(searcher.storedFields().document(found.doc)));
        }
        return examples;
    }

    private Example example(Document document) {
        FoundReport report = IndexedFields.found(document, viewJson);
        return new Example(
                report.id().toString(),
                CauseModel.features(ReportWords.stems(ReportWords.ofCauses(IndexedFields.texts(document)))),
                categories(report));
    }

    /** The categories of the classified causes of a report. */
    static Set<String> categories(FoundReport report) {
        return report.causes().stream()
                .map(FoundCause::category)
                .filter(category -> !category.equals(CategoryId.UNKNOWN))
                .map(CategoryId::toString)
                .collect(Collectors.toSet());
    }
}
