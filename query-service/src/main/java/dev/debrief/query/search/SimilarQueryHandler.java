package dev.debrief.query.search;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.SearchQuery.FindReportsLikeText;
import dev.debrief.api.search.SearchQuery.FindSimilarReports;
import dev.debrief.api.search.SimilarReports;
import dev.debrief.api.search.SimilarReports.DifferentReport;
import dev.debrief.api.search.SimilarReports.SimilarReport;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.search.Analyzers.Token;
import dev.debrief.query.search.SaidRelations.Said;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
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

    private static final ScoreDoc[] NOTHING = {};

    private final SearchIndex index;
    private final CauseModels causeModels;
    private final Restrictions restrictions;
    private final Taxonomies taxonomies;
    private final KnownAliases knownAliases;
    private final ViewJson viewJson;

    SimilarQueryHandler(
            SearchIndex index,
            CauseModels causeModels,
            Restrictions restrictions,
            Taxonomies taxonomies,
            KnownAliases knownAliases,
            ViewJson viewJson) {
        this.index = index;
        this.causeModels = causeModels;
        this.restrictions = restrictions;
        this.taxonomies = taxonomies;
        this.knownAliases = knownAliases;
        this.viewJson = viewJson;
    }

    /**
     * What is compared with others.
     *
     * @param causes the words that suggest categories
     * @param report null if it is a text that is not recorded
     */
    private record Asked(
            List<Token> tokens,
            List<Token> causes,
            List<String> signals,
            @Nullable String report,
            Set<String> categories,
            SaidRelations said) {}

    @QueryHandler
    SimilarReports answer(FindSimilarReports query, Identity reader) {
        return index.search(null, searcher -> {
            VisibleReports visible = restrictions.of(reader);
            Document document = find(searcher, visible, query.reportId().toString());
            FoundReport report = IndexedFields.found(document, viewJson);
            Asked asked = new Asked(
                    ReportWords.tokens(IndexedFields.texts(document)),
                    ReportWords.tokens(ReportWords.ofCauses(IndexedFields.texts(document))),
                    IndexedFields.signals(document),
                    report.id().toString(),
                    CauseModels.categories(report),
                    SaidRelations.of(
                            searcher, new IndexQueries(visible), report.id().toString(), document));
            SimilarReports similar = similar(searcher, visible, asked, query.limit());
            record(visible, query, Stream.of(report), similar);
            return similar;
        });
    }

    @QueryHandler
    SimilarReports answer(FindReportsLikeText query, Identity reader) {
        return index.search(null, searcher -> {
            VisibleReports visible = restrictions.of(reader);
            List<Token> tokens = Analyzers.asked(query.text());
            Asked asked = new Asked(tokens, tokens, List.of(), null, Set.of(), SaidRelations.NONE);
            SimilarReports similar = similar(searcher, visible, asked, query.limit());
            record(visible, query, Stream.of(), similar);
            return similar;
        });
    }

    private static void record(VisibleReports visible, Object query, Stream<FoundReport> of, SimilarReports similar) {
        visible.recordReading(
                query,
                Stream.concat(
                                Stream.concat(of, similar.items().stream().map(SimilarReport::report))
                                        .map(report -> new ReportRead(report.id(), report.version())),
                                similar.notTheSame().stream().map(other -> new ReportRead(other.id(), 0)))
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
        Taxonomy today = taxonomies.today();
        Map<String, Double> likely = model.suggested(LikelyCategories.features(asked.causes));
        boolean guessed = asked.categories.isEmpty() && !asked.tokens.isEmpty();
        Likeness likeness =
                Likeness.of(searcher, asked.tokens, asked.signals, guessed ? likely : Map.of(), knownAliases.today());
        List<SimilarReport> items = new ArrayList<>(asked.said
                .together()
                .limit(limit)
                .map(said -> new SimilarReport(
                        IndexedFields.found(said.document(), viewJson).named(today),
                        1,
                        List.of(said.reason()),
                        said.relation()))
                .toList());
        Reasons reasons = new Reasons(likeness, today);
        int left = limit - items.size();
        for (ScoreDoc found : left == 0 ? NOTHING : searcher.search(query(visible, asked, likeness), left).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            List<String> why = reasons.of(IndexedFields.texts(document), IndexedFields.signals(document));
            if (!why.isEmpty()) {
                items.add(new SimilarReport(
                        IndexedFields.found(document, viewJson).named(today),
                        Math.min(1, found.score / Likeness.HIGHEST),
                        why,
                        null));
            }
        }
        return new SimilarReports(
                items,
                asked.said.apart().map(this::different).toList(),
                LikelyCategories.of(model, asked.causes, today),
                model.taught().size(),
                causeModels.learnedAt(),
                index.position());
    }

    private DifferentReport different(Said said) {
        FoundReport report = IndexedFields.found(said.document(), viewJson);
        return new DifferentReport(report.id(), report.title(), said.relation().statedIn());
    }

    private static Query query(VisibleReports visible, Asked asked, Likeness likeness) {
        Set<String> without = new HashSet<>(asked.said.reports());
        if (asked.report != null) {
            without.add(asked.report);
        }
        return new IndexQueries(visible).others(likeness.query(), without);
    }
}
