package dev.debrief.query.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.FoundReport.FoundCause;
import dev.debrief.api.search.SearchQuery.GroupUnclassifiedCauses;
import dev.debrief.api.search.UnclassifiedCauses;
import dev.debrief.api.search.UnclassifiedCauses.AlikeCause;
import dev.debrief.api.search.UnclassifiedCauses.CauseGroup;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.search.CauseClusters.Cluster;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.support.http.ComputePool;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Groups the causes that nobody has classified, for analysts who look for categories that are missing. */
@Component
class UnclassifiedQueryHandler {

    private static final int MOST_CAUSES = 1_500;
    private static final int MOST_REPORTS = 3_000;
    private static final int MOST_SHOWN = 5;
    private static final int MOST_KEPT = 16;

    private final SearchIndex index;
    private final CauseModels causeModels;
    private final Restrictions restrictions;
    private final ComputePool computePool;
    private final Taxonomies taxonomies;
    private final FilterValues filterValues;
    private final ViewJson viewJson;

    /** The groups of texts that were grouped lately, since that takes long. */
    private final Cache<List<String>, List<Cluster>> latelyGrouped =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    UnclassifiedQueryHandler(
            SearchIndex index,
            CauseModels causeModels,
            Restrictions restrictions,
            ComputePool computePool,
            Taxonomies taxonomies,
            FilterValues filterValues,
            ViewJson viewJson) {
        this.filterValues = filterValues;
        this.taxonomies = taxonomies;
        this.index = index;
        this.causeModels = causeModels;
        this.restrictions = restrictions;
        this.computePool = computePool;
        this.viewJson = viewJson;
    }

    private record Unclassified(FoundReport report, String text) {}

    @QueryHandler
    UnclassifiedCauses answer(GroupUnclassifiedCauses query, Identity reader) {
        VisibleReports visible = restrictions.of(reader);
        List<Unclassified> causes = index.search(null, searcher -> unclassified(searcher, visible, query.text()));
        List<Cluster> clusters =
                clusters(causes.stream().map(Unclassified::text).toList());
        CauseModel model = causeModels.of(visible);
        List<Cluster> shown = clusters.stream().limit(query.limit()).toList();
        Taxonomy today = taxonomies.today();
        List<CauseGroup> groups = shown.stream()
                .map(cluster -> group(cluster, causes, model, today))
                .toList();
        visible.recordReading(query, read(shown, causes));
        int grouped =
                clusters.stream().mapToInt(cluster -> cluster.members().size()).sum();
        return new UnclassifiedCauses(groups, causes.size(), causes.size() - grouped, index.position());
    }

    private List<Cluster> clusters(List<String> texts) {
        return latelyGrouped.get(texts, all -> computePool.run(() -> CauseClusters.of(all)));
    }

    /** Those of the latest reports; of reports whose text is the same, each. */
    private List<Unclassified> unclassified(OpenSearcher searcher, VisibleReports visible, String line)
            throws IOException {
        Query covered = new IndexQueries(visible, filterValues, false).of(SearchLine.of(line));
        Query all = IndexQueries.both(covered, new TermQuery(IndexedFields.WITH_UNCLASSIFIED));
        List<Unclassified> causes = new ArrayList<>();
        for (ScoreDoc found : searcher.search(all, MOST_REPORTS, PageReader.BY_TIME).scoreDocs) {
            FoundReport report = IndexedFields.found(searcher.storedFields().document(found.doc), viewJson);
            report.causes().stream()
                    .filter(cause -> cause.category().equals(CategoryId.UNKNOWN))
                    .map(FoundCause::text)
                    .limit(MOST_CAUSES - causes.size())
                    .forEach(text -> causes.add(new Unclassified(report, text)));
            if (causes.size() == MOST_CAUSES) {
                break;
            }
        }
        return causes;
    }

    private static CauseGroup group(Cluster cluster, List<Unclassified> causes, CauseModel model, Taxonomy today) {
        List<Unclassified> members = members(cluster, causes);
        List<Instant> times = members.stream()
                .map(cause -> cause.report().at())
                .sorted(Comparator.naturalOrder())
                .toList();
        String texts = String.join(
                "\n", members.stream().map(Unclassified::text).limit(50).toList());
        return new CauseGroup(
                cluster.words(),
                members.size(),
                (int) members.stream()
                        .map(cause -> cause.report().id())
                        .distinct()
                        .count(),
                times.getFirst(),
                times.getLast(),
                members.stream()
                        .limit(MOST_SHOWN)
                        .map(cause -> new AlikeCause(
                                cause.report().id(), cause.report().title(), cause.text()))
                        .toList(),
                LikelyCategories.of(model, Analyzers.asked(texts), today));
    }

    private static List<Unclassified> members(Cluster cluster, List<Unclassified> causes) {
        return cluster.members().stream().map(causes::get).toList();
    }

    /** All whose words are behind the answer. */
    private static List<ReportRead> read(List<Cluster> clusters, List<Unclassified> causes) {
        return clusters.stream()
                .flatMap(cluster -> members(cluster, causes).stream())
                .map(cause -> new ReportRead(cause.report().id(), cause.report().version()))
                .distinct()
                .toList();
    }
}
