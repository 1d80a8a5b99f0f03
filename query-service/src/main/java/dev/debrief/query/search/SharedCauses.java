package dev.debrief.query.search;

import dev.debrief.api.Identity;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.views.ViewJson;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.springframework.stereotype.Component;

/** Finds the reports that share a cause with one of a team. */
@Component
public class SharedCauses {

    private final SearchIndex index;
    private final Restrictions restrictions;
    private final Taxonomies taxonomies;
    private final ViewJson viewJson;

    SharedCauses(SearchIndex index, Restrictions restrictions, Taxonomies taxonomies, ViewJson viewJson) {
        this.index = index;
        this.restrictions = restrictions;
        this.taxonomies = taxonomies;
        this.viewJson = viewJson;
    }

    /** Those of some reports that share a cause with one of the latest reports of the reader's teams. */
    public Set<String> withTeamsOf(Identity reader, Collection<String> reports) {
        if (reader.teams().isEmpty() || reports.isEmpty()) {
            return Set.of();
        }
        return index.searchLatest(searcher -> {
            IndexQueries queries = new IndexQueries(restrictions.of(reader));
            Taxonomy today = taxonomies.today();
            Query ofTeams = LatestReports.anyOf(
                    "team",
                    reader.teams().stream()
                            .map(team -> team.toLowerCase(Locale.ROOT))
                            .toList());
            Set<String> sharing = new HashSet<>();
            for (FoundReport report : LatestReports.matching(
                    searcher, queries.visible(LatestReports.anyOf(IndexedFields.ID, reports)), viewJson)) {
                Set<CategoryId> categories = LatestReports.categories(report, today);
                Query sameCause = LatestReports.anyOf("category", IndexQueries.countingAs(categories, today));
                if (searcher.count(queries.visible(IndexQueries.both(ofTeams, sameCause))) > 0) {
                    sharing.add(report.id().toString());
                }
            }
            return sharing;
        });
    }
}
