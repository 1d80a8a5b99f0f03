package dev.debrief.query.aliases;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.aliases.Alias;
import dev.debrief.api.aliases.AliasQuery.AliasList;
import dev.debrief.api.aliases.AliasQuery.DeclaredAlias;
import dev.debrief.api.aliases.AliasQuery.ListAliases;
import dev.debrief.api.aliases.Aliases;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Knows which names mean the same, now and earlier. */
@Component
public class KnownAliases {

    private final LiveViews views;
    private final Progress progress;
    private final AliasProjection projection;
    private volatile Known known = new Known(List.of(), Aliases.NONE);

    KnownAliases(LiveViews views, Progress progress, AliasProjection projection) {
        this.views = views;
        this.progress = progress;
        this.projection = projection;
    }

    /** @param aliases what the changes add up to */
    private record Known(List<AliasChange> changes, Aliases aliases) {

        long last() {
            return changes.isEmpty() ? -1 : changes.getLast().version();
        }
    }

    /** As they are. */
    public Aliases today() {
        progress.catchUp(AliasProjection.VIEW);
        return latest().aliases();
    }

    /**
     * The tags of all rows with a name that means the same as one of these.
     *
     * @param kinds what has the names
     * @param tag makes the tag of a name
     */
    public List<String> tags(UnaryOperator<String> tag, Collection<String> names, DirectoryKind... kinds) {
        if (names.isEmpty()) {
            return List.of();
        }
        Aliases today = today();
        return Stream.of(kinds)
                .flatMap(kind -> names.stream().flatMap(name -> today.meaningSame(kind, name).stream()))
                .map(tag)
                .distinct()
                .toList();
    }

    /** As they were at a position of the event store. */
    public Aliases asOf(long position) {
        progress.catchUp(AliasProjection.VIEW);
        Known latest = latest();
        if (latest.changes().isEmpty() || latest.changes().getLast().position() <= position) {
            return latest.aliases();
        }
        Aliases aliases = Aliases.NONE;
        for (AliasChange change : latest.changes()) {
            if (change.position() <= position) {
                aliases = aliases.evolve(change.event());
            }
        }
        return aliases;
    }

    @QueryHandler
    AliasList answer(ListAliases query) {
        progress.catchUp(AliasProjection.VIEW, Aliases.ID, () -> latest().last(), query.minVersion());
        Known latest = latest();
        Map<Alias, AliasChange> changes = new HashMap<>();
        latest.changes().forEach(change -> changes.put(change.event().alias(), change));
        return new AliasList(
                latest.aliases().all().stream()
                        .map(changes::get)
                        .map(KnownAliases::declared)
                        .sorted(Comparator.comparing(DeclaredAlias::kind)
                                .thenComparing(DeclaredAlias::name)
                                .thenComparing(DeclaredAlias::alias))
                        .toList(),
                latest.last());
    }

    private static DeclaredAlias declared(AliasChange change) {
        Alias alias = change.event().alias();
        return new DeclaredAlias(
                alias.kind(),
                alias.alias(),
                alias.name(),
                change.at(),
                change.by(),
                change.event().reason());
    }

    /** Reads only what has changed since the last time. */
    private Known latest() {
        Known before = known;
        List<AliasChange> changes = new ArrayList<>(before.changes());
        Aliases aliases = before.aliases();
        for (Document document : collection().find(gt("_id", before.last())).sort(ascending("_id"))) {
            AliasChange change = projection.change(document);
            changes.add(change);
            aliases = aliases.evolve(change.event());
        }
        if (changes.size() == before.changes().size()) {
            return before;
        }
        Known now = new Known(List.copyOf(changes), aliases);
        known = now;
        return now;
    }

    private MongoCollection<Document> collection() {
        return views.collection(AliasProjection.CHANGES);
    }
}
