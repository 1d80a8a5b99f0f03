package dev.debrief.query.search;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.SearchQuery.FindReportsLikeText;
import dev.debrief.api.search.SearchQuery.FindSimilarReports;
import dev.debrief.api.search.SimilarReports;
import dev.debrief.api.search.SimilarReports.SimilarReport;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.search.Analyzers.Token;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the reports that are most like another, or like a text. */
@Component
class SimilarQueryHandler {

    private final SearchIndex index;
    private final CauseModels causeModels;
    private final Restrictions restrictions;
    private final Taxonomies taxonomies;
    private final ViewJson viewJson;

    SimilarQueryHandler(
            SearchIndex index,
            CauseModels causeModels,
            Restrictions restrictions,
            Taxonomies taxonomies,
            ViewJson viewJson) {
        this.index = index;
        this.causeModels = causeModels;
        this.restrictions = restrictions;
        this.taxonomies = taxonomies;
        this.viewJson = viewJson;
    }

    /** What is compared with others. */
    private record Asked(
            List<Token> tokens,
            List<String> signals,
            @Nullable String report,
            Set<String> categories) {}

    @QueryHandler
    SimilarReports answer(FindSimilarReports query, Identity reader) {
        return index.search(null, searcher -> {
            VisibleReports visible = restrictions.of(reader);
            Document document = find(searcher, visible, query.reportId().toString());
            FoundReport report = IndexedFields.found(document, viewJson);
            Asked asked = new Asked(
                    ReportWords.tokens(IndexedFields.texts(document)),
                    IndexedFields.signals(document),
                    report.id().toString(),
                    CauseModels.categories(report));
            SimilarReports similar = similar(searcher, visible, asked, query.limit());
            record(visible, query, Stream.of(report), similar);
            return similar;
        });
    }

    @QueryHandler
    SimilarReports answer(FindReportsLikeText query, Identity reader) {
        return index.search(null, searcher -> {
            VisibleReports visible = restrictions.of(reader);
            Asked asked = new Asked(Analyzers.asked(query.text()), List.of(), null, Set.of());
            SimilarReports similar = similar(searcher, visible, asked, query.limit());
            record(visible, query, Stream.of(), similar);
            return similar;
        });
    }

    private static void record(VisibleReports visible, Object query, Stream<FoundReport> of, SimilarReports similar) {
        visible.recordReading(
                query,
                Stream.concat(of, similar.items().stream().map(SimilarReport::report))
                        .map(report -> new ReportRead(report.id(), report.version()))
                        .toList());
    }

    /** @throws org.axonframework.queryhandling.QueryExecutionException if the reader may not see the report, or there is none */
    static Document find(OpenSearcher searcher, VisibleReports visible, String report) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(IndexedFields.ID, report)), 1).scoreDocs;
        if (found.length == 0 || !visible.isVisible(report)) {
            throw QueryRefusals.refused(Rejection.REPORT_NOT_FOUND);
        }
        return searcher.storedFields().document(found[0].doc);
    }

    private SimilarReports similar(OpenSearcher searcher, VisibleReports visible, Asked asked, int limit)
            throws IOException {
        CauseModel model = causeModels.of(visible);
        Map<String, Double> likely = model.likely(LikelyCategories.features(asked.tokens));
        boolean guessed = asked.categories.isEmpty() && !asked.tokens.isEmpty();
        Likeness likeness = Likeness.of(searcher, asked.tokens, asked.signals, guessed ? likely : Map.of());
        List<SimilarReport> items = new ArrayList<>();
        Reasons reasons = new Reasons(likeness, taxonomies.today());
        for (ScoreDoc found : searcher.search(query(visible, asked, likeness), limit).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            items.add(new SimilarReport(
                    IndexedFields.found(document, viewJson),
                    Math.min(1, found.score / Likeness.HIGHEST),
                    reasons.of(IndexedFields.texts(document), IndexedFields.signals(document))));
        }
        return new SimilarReports(
                items,
                LikelyCategories.of(model, asked.tokens),
                model.taught().size(),
                causeModels.learnedAt(),
                index.position());
    }

    private static Query query(VisibleReports visible, Asked asked, Likeness likeness) {
        IndexQueries queries = new IndexQueries(visible, any -> Set.of());
        return asked.report == null
                ? queries.visible(likeness.query())
                : queries.others(likeness.query(), asked.report);
    }
}
