package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection that finds documents by an index if possible, and by a full scan otherwise. */
class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final String ID = "_id";

    private final MVMap<Object, byte[]> documents;
    private final List<OrderedIndex> ordered = new CopyOnWriteArrayList<>();

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField(); // Collections of the engine itself have another one, or none.
        Object id = idField == null ? UUID.randomUUID() : Missing.ofNullable(document.get(idField));
        documents.put(id, Bson.of(document));
        return id;
    }

    @Override
    protected @Nullable Document getDocument(Object id) {
        byte[] document = documents.get(id);
        return document == null ? null : Bson.read(document);
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.put(Missing.ofNullable(id), Bson.of(after));
    }

    @Override
    protected void removeDocument(Object id) {
        documents.remove(id);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.read(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (isNaturalDescending(orderBy)) {
            throw new UnsupportedOperationException("The reverse order of the ids");
        }
        return matchDocumentsFromStream(
                streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument),
                query,
                orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    /** Fills these indexes before they are added. All documents are read once. */
    synchronized void fill(List<OrderedIndex> indexes, ViewFile file) {
        List<OrderedIndex> missing =
                indexes.stream().filter(index -> !index.isFilled()).toList();
        if (isEmpty() || missing.isEmpty()) {
            return;
        }
        missing.forEach(OrderedIndex::beginFilling);
        try (IndexFill fill = new IndexFill(missing, file)) {
            streamAllDocumentsWithPosition()
                    .map(DocumentWithPosition::getDocument)
                    .forEach(fill::add);
            fill.write();
        }
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        boolean known = ordered.stream().anyMatch(other -> other.getName().equals(index.getName()));
        super.addIndex(index);
        if (index instanceof OrderedIndex one && !known) {
            ordered.add(one);
        }
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

    byte @Nullable [] find(Object id) {
        return documents.get(id);
    }

    /**
     * Replaces, inserts or deletes a document.
     *
     * @param expected whether the document before, if there is one, is as expected
     * @param after null to delete it
     * @return false if the document before is not as expected
     */
    synchronized boolean replace(Object id, Predicate<byte @Nullable []> expected, byte @Nullable [] after) {
        byte[] before = documents.get(id);
        if (!expected.test(before)) {
            return false;
        }
        if (!ordered.isEmpty()) {
            index(id, before == null ? null : Bson.read(before), after == null ? null : Bson.read(after));
        }
        if (after == null) {
            documents.remove(id);
        } else {
            documents.put(id, after);
        }
        return true;
    }

    private void index(Object id, @Nullable Document before, @Nullable Document after) {
        for (OrderedIndex index : ordered) {
            if (after == null) {
                index.remove(Objects.requireNonNull(before));
            } else if (before == null) {
                index.checkAdd(after, this);
                index.add(after, id, this);
            } else {
                index.checkUpdate(before, after, this);
                index.updateInPlace(before, after, id, this);
            }
        }
    }

    private Stream<Document> documents(Stream<@Nullable Object> ids) {
        return ids.filter(Objects::nonNull).map(this::getDocument).filter(Objects::nonNull);
    }

    /** Of plans that cost too much to be counted, those by given values: a single range may be the whole collection. */
    private Optional<Plan> plan(Conditions conditions, @Nullable Document order) {
        return ordered.stream()
                .flatMap(index -> Plan.of(index, conditions, order).stream())
                .min(Comparator.comparingInt(Plan::cost)
                        .thenComparingInt(plan -> plan.ordered() ? 0 : 1)
                        .thenComparingInt(plan -> -plan.prefix())
                        .thenComparingInt(plan -> plan.stretches().size()));
    }
}
