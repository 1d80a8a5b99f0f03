package dev.debrief.query.search;

import dev.debrief.api.Identity;
import dev.debrief.api.aliases.Aliases;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.SearchQuery.SuggestCategories;
import dev.debrief.api.search.SimilarReports.LikelyCategory;
import dev.debrief.api.search.SuggestedCategories;
import dev.debrief.api.search.SuggestedCategories.ClassifiedCause;
import dev.debrief.api.search.SuggestedCategories.Suggestion;
import dev.debrief.api.search.SuggestedCategories.UnclassifiedCause;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.search.Analyzers.Token;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Suggests categories for causes that nobody has classified, with causes that were classified so. */
@Component
class CategoryQueryHandler {

    private static final int MOST_NEAREST = 2;

    private final SearchIndex index;
    private final CauseModels causeModels;
    private final ReportHistory reportHistory;
    private final Restrictions restrictions;
    private final Taxonomies taxonomies;
    private final ViewJson viewJson;

    CategoryQueryHandler(
            SearchIndex index,
            CauseModels causeModels,
            ReportHistory reportHistory,
            Restrictions restrictions,
            Taxonomies taxonomies,
            ViewJson viewJson) {
        this.index = index;
        this.causeModels = causeModels;
        this.reportHistory = reportHistory;
        this.restrictions = restrictions;
        this.taxonomies = taxonomies;
        this.viewJson = viewJson;
    }

    @QueryHandler
    SuggestedCategories answer(SuggestCategories query, Identity reader) {
        ReportVersion found = reportHistory.find(query.reportId(), new AsOf(null, null, query.minVersion()));
        List<Entry> causes = reportHistory.entries(query, found, reader, List.of(PartKind.CAUSE)).stream()
                .filter(entry -> ((Cause) entry.content()).category().equals(CategoryId.UNKNOWN))
                .toList();
        VisibleReports visible = restrictions.of(reader);
        CauseModel model = causeModels.of(visible);
        List<ReportRead> read = new ArrayList<>();
        List<UnclassifiedCause> items = index.searchLatest(searcher -> {
            List<UnclassifiedCause> unclassified = new ArrayList<>();
            for (Entry cause : causes) {
                unclassified.add(unclassified(cause, found, searcher, visible, model, read));
            }
            return unclassified;
        });
        visible.recordReading(query, read.stream().distinct().toList());
        return new SuggestedCategories(
                query.reportId(), found.version(), items, model.taught().size());
    }

    private UnclassifiedCause unclassified(
            Entry entry,
            ReportVersion report,
            OpenSearcher searcher,
            VisibleReports visible,
            CauseModel model,
            List<ReportRead> read)
            throws IOException {
        String text = ((Cause) entry.content()).text();
        List<Token> tokens = Analyzers.asked(text);
        Query alike =
                Likeness.of(searcher, tokens, List.of(), Map.of(), Aliases.NONE).query();
        Taxonomy today = taxonomies.today();
        List<Suggestion> suggestions = new ArrayList<>();
        for (LikelyCategory likely : LikelyCategories.of(model, tokens, today)) {
            CategoryId category = today.today(likely.category());
            List<FoundReport> nearest = nearest(
                    searcher,
                    visible,
                    alike,
                    IndexQueries.countingAs(List.of(category), today),
                    report.report().toString());
            nearest.forEach(near -> read.add(new ReportRead(near.id(), near.version())));
            suggestions.add(new Suggestion(
                    category,
                    today.path(category),
                    likely.probability(),
                    likely.words(),
                    nearest.stream()
                            .map(near -> classified(near, category, today))
                            .toList()));
        }
        return new UnclassifiedCause(FindingId.of(entry.id()), text, suggestions);
    }

    /** The reports with a cause of a category that are most like another cause. */
    private List<FoundReport> nearest(
            OpenSearcher searcher, VisibleReports visible, Query alike, List<String> categories, String report)
            throws IOException {
        Query classified = IndexQueries.both(alike, LatestReports.anyOf("category", categories));
        List<FoundReport> nearest = new ArrayList<>();
        Query others = new IndexQueries(visible).others(classified, report);
        for (ScoreDoc found : searcher.search(others, MOST_NEAREST).scoreDocs) {
            nearest.add(IndexedFields.found(searcher.storedFields().document(found.doc), viewJson));
        }
        return nearest;
    }

    private static ClassifiedCause classified(FoundReport report, CategoryId category, Taxonomy today) {
        String text = report.causes().stream()
                .filter(cause -> today.today(cause.category()).equals(category))
                .map(FoundReport.FoundCause::text)
                .findFirst()
                .orElse("");
        return new ClassifiedCause(report.id(), report.title(), text);
    }
}
