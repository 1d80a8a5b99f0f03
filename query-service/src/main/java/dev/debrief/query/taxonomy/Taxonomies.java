package dev.debrief.query.taxonomy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.debrief.api.Rejection;
import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.taxonomy.TaxonomyEvent.CategoriesMerged;
import dev.debrief.api.taxonomy.TaxonomyQuery.CategoryView;
import dev.debrief.api.taxonomy.TaxonomyQuery.FindTaxonomy;
import dev.debrief.api.taxonomy.TaxonomyQuery.ListTaxonomyChanges;
import dev.debrief.api.taxonomy.TaxonomyQuery.TaxonomyChange;
import dev.debrief.api.taxonomy.TaxonomyQuery.TaxonomyChanges;
import dev.debrief.api.taxonomy.TaxonomyQuery.TaxonomyView;
import dev.debrief.query.support.ActorFields;
import dev.debrief.query.support.DocumentPage;
import dev.debrief.query.support.RecordedPositions;
import dev.debrief.query.taxonomy.FormerParents.Merge;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.LastRecorded;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows the taxonomy as it is and was. */
@Component
public class Taxonomies implements RecordedPositions {

    private final LiveViews views;
    private final Progress progress;
    private final TaxonomyProjection projection;
    private volatile FormerParents formerParents = FormerParents.NONE;

    Taxonomies(LiveViews views, Progress progress, TaxonomyProjection projection) {
        this.views = views;
        this.progress = progress;
        this.projection = projection;
    }

    /** As it is. */
    public Taxonomy today() {
        latest();
        return last(Filters.empty()).map(projection::taxonomy).orElse(Taxonomy.DELIVERED);
    }

    /** As it was at an instant of recording. */
    public Taxonomy at(Instant instant) {
        return last(lte("recordedAt", instant)).map(projection::taxonomy).orElse(Taxonomy.DELIVERED);
    }

    /** As it was at a position of the store. */
    public Taxonomy asOf(long position) {
        latest();
        return last(lte(TaxonomyProjection.POSITION, position))
                .map(projection::taxonomy)
                .orElse(Taxonomy.DELIVERED);
    }

    @Override
    public OptionalLong positionAt(Instant instant) {
        latest();
        return LastRecorded.by(instant, versions(), Filters.empty(), TaxonomyProjection.POSITION)
                .map(version -> OptionalLong.of(version.getLong(TaxonomyProjection.POSITION)))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<Instant> timeAt(long position) {
        latest();
        return LastRecorded.upTo(position, versions(), TaxonomyProjection.POSITION);
    }

    /** The parents that categories had before they were moved. */
    public FormerParents formerParents() {
        long latest = latest();
        FormerParents known = formerParents;
        if (known.version() != latest) {
            known = FormerParents.of(today(), merges());
            formerParents = known;
        }
        return known;
    }

    private List<Merge> merges() {
        return versions()
                .find(eq("event", CategoriesMerged.class.getSimpleName()))
                .sort(ascending("_id"))
                .map(version -> new Merge(
                        version.get("recordedAt", Date.class).toInstant(),
                        last(lte("_id", version.getLong("_id") - 1))
                                .map(projection::taxonomy)
                                .orElse(Taxonomy.DELIVERED),
                        projection.taxonomy(version)))
                .into(new ArrayList<>());
    }

    @QueryHandler
    TaxonomyView answer(FindTaxonomy query) {
        long latest = latest();
        long wanted = Math.max(
                query.version() == null ? 0 : query.version(), query.minVersion() == null ? 0 : query.minVersion());
        if (wanted > latest) {
            throw QueryRefusals.refused(Rejection.VERSION_NOT_REACHED, Map.of("version", String.valueOf(latest)));
        }
        return last(query.version() == null ? recordedBy(query.asOf()) : lte("_id", query.version()))
                .map(document -> view(
                        projection.taxonomy(document),
                        document.get("recordedAt", Date.class).toInstant()))
                .orElseGet(() -> view(Taxonomy.DELIVERED, null));
    }

    private static Bson recordedBy(@Nullable Instant instant) {
        return instant == null ? Filters.empty() : lte("recordedAt", instant);
    }

    @QueryHandler
    TaxonomyChanges answer(ListTaxonomyChanges query) {
        latest();
        Cursor cursor = Cursor.read(query.cursor(), ListTaxonomyChanges.class, 1);
        DocumentPage found = DocumentPage.of(
                versions()
                        .find(gt("_id", cursor == null ? -1L : cursor.number(0)))
                        .sort(ascending("_id")),
                query.limit());
        return new TaxonomyChanges(
                found.items().stream().map(Taxonomies::change).toList(),
                found.more()
                        ? Cursor.write(
                                ListTaxonomyChanges.class,
                                found.items().getLast().getLong("_id"))
                        : null);
    }

    private long latest() {
        return Math.max(
                0,
                progress.catchUp(TaxonomyProjection.VIEW, Taxonomy.ID, this::lastVersion, null)
                        .version());
    }

    /** Looked up without the taxonomy itself. */
    private long lastVersion() {
        Document last = versions()
                .find()
                .projection(include("_id"))
                .sort(descending("_id"))
                .limit(1)
                .first();
        return last == null ? -1 : last.getLong("_id");
    }

    private Optional<Document> last(Bson filter) {
        return Optional.ofNullable(
                versions().find(filter).sort(descending("_id")).limit(1).first());
    }

    private MongoCollection<Document> versions() {
        return views.collection(TaxonomyProjection.VERSIONS);
    }

    private static TaxonomyView view(Taxonomy taxonomy, @Nullable Instant updatedAt) {
        return new TaxonomyView(
                taxonomy.version(),
                updatedAt,
                taxonomy.categories().values().stream()
                        .map(category -> categoryView(taxonomy, category))
                        .toList());
    }

    private static CategoryView categoryView(Taxonomy taxonomy, Category category) {
        return new CategoryView(
                category.id(),
                category.name(),
                category.parent(),
                taxonomy.path(category.id()),
                category.description(),
                category.end(),
                taxonomy.today(category.id()));
    }

    private static TaxonomyChange change(Document document) {
        return new TaxonomyChange(
                document.getLong("_id"),
                document.get("recordedAt", Date.class).toInstant(),
                ActorFields.read(document, "actor"),
                document.getString("event"),
                CategoryId.of(document.getString("category")),
                document.getString("reason"));
    }
}
