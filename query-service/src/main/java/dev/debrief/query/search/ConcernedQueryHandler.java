package dev.debrief.query.search;

import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.search.ConcernedTeams;
import dev.debrief.api.search.ConcernedTeams.ConcernedTeam;
import dev.debrief.api.search.ConcernedTeams.SharedCause;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.SearchQuery.FindConcernedTeams;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Finds the teams elsewhere whose reports share a cause with a report. */
@Component
class ConcernedQueryHandler {

    private static final int MOST_SHOWN = 10;

    /** Reports without a team. */
    private static final String NO_TEAM = "";

    private final SearchIndex index;
    private final Restrictions restrictions;
    private final Taxonomies taxonomies;
    private final ViewJson viewJson;

    ConcernedQueryHandler(SearchIndex index, Restrictions restrictions, Taxonomies taxonomies, ViewJson viewJson) {
        this.index = index;
        this.restrictions = restrictions;
        this.taxonomies = taxonomies;
        this.viewJson = viewJson;
    }

    @QueryHandler
    ConcernedTeams answer(FindConcernedTeams query, Identity reader) {
        return index.search(null, searcher -> {
            VisibleReports visible = restrictions.of(reader);
            FoundReport report = IndexedFields.found(
                    SimilarQueryHandler.find(searcher, visible, query.reportId().toString()), viewJson);
            Taxonomy today = taxonomies.today();
            Set<CategoryId> categories = LatestReports.categories(report, today);
            List<FoundReport> others = others(searcher, visible, report, categories, today);
            ConcernedTeams concerned =
                    new ConcernedTeams(byTeam(others, report, categories, today), others.size(), index.position());
            visible.recordReading(query, read(report, concerned));
            return concerned;
        });
    }

    /** The latest reports with a cause of these categories. */
    private List<FoundReport> others(
            OpenSearcher searcher, VisibleReports visible, FoundReport report, Set<CategoryId> shared, Taxonomy today)
            throws IOException {
        List<String> ids = IndexQueries.countingAs(shared, today);
        Query others = new IndexQueries(visible)
                .others(LatestReports.anyOf("category", ids), report.id().toString());
        return LatestReports.matching(searcher, others, viewJson);
    }

    private static List<ConcernedTeam> byTeam(
            List<FoundReport> others, FoundReport report, Set<CategoryId> shared, Taxonomy today) {
        Map<String, List<FoundReport>> byTeam = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (FoundReport other : others) {
            teams(other)
                    .forEach(team -> byTeam.computeIfAbsent(team, none -> new ArrayList<>())
                            .add(other));
        }
        report.teams().forEach(byTeam::remove);
        return byTeam.entrySet().stream()
                .map(team -> concerned(team.getKey(), team.getValue(), shared, today))
                .sorted(Comparator.comparing((ConcernedTeam team) -> team.team() == null)
                        .thenComparing(ConcernedTeam::total, Comparator.reverseOrder()))
                .toList();
    }

    private static Stream<String> teams(FoundReport report) {
        return report.teams().isEmpty() ? Stream.of(NO_TEAM) : report.teams().stream();
    }

    private static ConcernedTeam concerned(
            String team, List<FoundReport> reports, Set<CategoryId> shared, Taxonomy today) {
        return new ConcernedTeam(
                team.equals(NO_TEAM) ? null : team,
                reports.stream()
                        .flatMap(report -> report.services().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                reports.size(),
                reports.stream()
                        .limit(MOST_SHOWN)
                        .map(report -> sharing(report, shared, today))
                        .toList());
    }

    private static SharedCause sharing(FoundReport report, Set<CategoryId> shared, Taxonomy today) {
        List<CategoryId> categories = LatestReports.categories(report, today).stream()
                .filter(shared::contains)
                .sorted(Comparator.comparing(CategoryId::toString))
                .toList();
        return new SharedCause(
                report.id(),
                report.version(),
                report.title(),
                report.at(),
                categories,
                categories.stream().map(today::name).toList());
    }

    private static List<ReportRead> read(FoundReport report, ConcernedTeams concerned) {
        return Stream.concat(
                        Stream.of(new ReportRead(report.id(), report.version())),
                        concerned.items().stream()
                                .flatMap(team -> team.reports().stream())
                                .map(shared -> new ReportRead(shared.reportId(), shared.version())))
                .distinct()
                .toList();
    }
}
