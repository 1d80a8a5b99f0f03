package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection that finds documents by an index if possible, and by a full scan otherwise. */
class StoredCollection extends H2Collection {

    private static final String ID = "_id";

    private final List<OrderedIndex> ordered = new CopyOnWriteArrayList<>();

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> properties,
            CursorRegistry cursors) {
        super(database, name, options, documents, properties, cursors);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        boolean known = ordered.stream().anyMatch(other -> other.getName().equals(index.getName()));
        if (index instanceof OrderedIndex one && !known) {
            if (!isEmpty()) {
                one.fill(streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument));
            }
            ordered.add(one);
        }
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
        ordered.removeIf(index -> index.getName().equals(indexName));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Conditions conditions = new Conditions(query);
        Collection<@Nullable Object> ids = conditions.oneOf(ID);
        if (ids != null) {
            return matchDocumentsFromStream(
                    documents(ids.stream()), query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Optional<Plan> plan = plan(conditions, orderBy);
        if (plan.isEmpty()) {
            return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        return matchDocumentsFromStream(
                documents(plan.get().ids()),
                query,
                plan.get().ordered() ? null : orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    private Stream<Document> documents(Stream<@Nullable Object> ids) {
        return ids.filter(Objects::nonNull).map(this::getDocument).filter(Objects::nonNull);
    }

    /** Returns copies, because the engine changes documents in place while another thread may still send them. */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        return super.createQueryResult(found.stream().map(Document::clone).toList(), batchSize);
    }

    /** Not needed, and computing it would encode each document once more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    private Optional<Plan> plan(Conditions conditions, @Nullable Document order) {
        return ordered.stream()
                .flatMap(index -> Plan.of(index, conditions, order).stream())
                .min(Comparator.comparingInt(Plan::cost)
                        .thenComparingInt(plan -> plan.ordered() ? 0 : 1)
                        .thenComparingInt(plan -> plan.stretches().size())
                        .thenComparingInt(plan -> -plan.prefix()));
    }
}
