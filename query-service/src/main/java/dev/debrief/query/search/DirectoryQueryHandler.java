package dev.debrief.query.search;

import dev.debrief.api.Identity;
import dev.debrief.api.aliases.Aliases;
import dev.debrief.api.search.Directory;
import dev.debrief.api.search.Directory.DirectoryName;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.api.search.SearchPage.Facet;
import dev.debrief.api.search.SearchQuery.ListNames;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.restriction.Restrictions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists the names of services, teams and people in the reports that a reader may see. */
@Component
class DirectoryQueryHandler {

    private static final int MOST_ALIKE = 5;

    private final SearchIndex index;
    private final Restrictions restrictions;
    private final KnownAliases knownAliases;

    DirectoryQueryHandler(SearchIndex index, Restrictions restrictions, KnownAliases knownAliases) {
        this.index = index;
        this.restrictions = restrictions;
        this.knownAliases = knownAliases;
    }

    @QueryHandler
    Directory answer(ListNames query, Identity reader) {
        List<String> fields =
                query.kinds().stream().map(DirectoryKind::toString).toList();
        Map<String, List<Facet>> names = index.search(null, searcher -> {
            Query all = new IndexQueries(restrictions.of(reader)).visible(MatchAllDocsQuery.INSTANCE);
            return searcher.search(all, new FacetCounts(fields, Integer.MAX_VALUE, FacetCounts.AS_WRITTEN));
        });
        List<DirectoryName> found = new ArrayList<>();
        for (DirectoryKind kind : query.kinds()) {
            names.getOrDefault(kind.toString(), List.of()).stream()
                    .filter(name -> isWanted(name.value(), query.text()))
                    .forEach(name -> found.add(new DirectoryName(kind, name.value(), null, name.count(), List.of())));
        }
        Aliases aliases = knownAliases.today();
        found.sort(Comparator.comparingLong(DirectoryName::reports)
                .reversed()
                .thenComparing(DirectoryName::name)
                .thenComparing(DirectoryName::kind));
        return new Directory(
                found.stream()
                        .limit(query.limit())
                        .map(name ->
                                described(name, names.getOrDefault(name.kind().toString(), List.of()), aliases))
                        .toList(),
                found.size(),
                index.position());
    }

    private static boolean isWanted(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static DirectoryName described(DirectoryName one, List<Facet> all, Aliases aliases) {
        String meant = aliases.meant(one.kind(), one.name());
        return new DirectoryName(
                one.kind(),
                one.name(),
                meant.equals(one.name()) ? null : meant,
                one.reports(),
                all.stream()
                        .map(Facet::value)
                        .filter(other -> !aliases.meant(one.kind(), other).equals(meant))
                        .filter(other -> NearNames.areNear(one.name(), other))
                        .limit(MOST_ALIKE)
                        .toList());
    }
}
