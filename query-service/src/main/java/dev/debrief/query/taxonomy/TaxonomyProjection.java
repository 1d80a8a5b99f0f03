package dev.debrief.query.taxonomy;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.taxonomy.TaxonomyEvent;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What was the taxonomy at each of its versions, and who made it so? It changes seldom, so each version is kept whole. */
@Component
class TaxonomyProjection implements Projection<TaxonomyEvent> {

    static final String VIEW = "taxonomies";
    static final String VERSIONS = "taxonomy_versions";
    static final String POSITION = "position";

    private final ViewJson viewJson;

    TaxonomyProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    @Override
    public Class<TaxonomyEvent> events() {
        return TaxonomyEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String streamField() {
        return "taxonomy";
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(VERSIONS, List.of(ascending("recordedAt"), ascending(POSITION))));
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<TaxonomyEvent> recorded) {
        return Stream.of(new DocumentKey(VERSIONS, recorded.version() - 1));
    }

    @Override
    public void on(RecordedEvent<TaxonomyEvent> recorded, ViewBatch batch) {
        Taxonomy before =
                batch.find(VERSIONS, recorded.version() - 1).map(this::taxonomy).orElse(Taxonomy.DELIVERED);
        batch.put(VERSIONS, document(recorded, before.evolve(recorded.event(), recorded.version())));
    }

    private Document document(RecordedEvent<TaxonomyEvent> recorded, Taxonomy taxonomy) {
        Document document = new Document("_id", recorded.version())
                .append("taxonomy", recorded.subject())
                .append("recordedAt", recorded.recordedAt())
                .append(POSITION, recorded.position())
                .append("event", recorded.event().getClass().getSimpleName())
                .append("category", recorded.event().id().toString())
                .append("reason", recorded.event().reason())
                .append("content", viewJson.write(new StoredTaxonomy(taxonomy)));
        return ActorFields.write(document, "actor", recorded.metaData());
    }

    Taxonomy taxonomy(Document document) {
        return viewJson.read(document.get("content", Document.class), StoredTaxonomy.class)
                .taxonomy();
    }

    /** As a list: the order of categories is that in which they were defined. */
    private record StoredTaxonomy(long version, List<Category> categories) {

        StoredTaxonomy(Taxonomy taxonomy) {
            this(taxonomy.version(), List.copyOf(taxonomy.categories().values()));
        }

        Taxonomy taxonomy() {
            return Taxonomy.of(version, categories);
        }
    }
}
