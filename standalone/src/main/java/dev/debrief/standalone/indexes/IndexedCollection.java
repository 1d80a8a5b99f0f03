package dev.debrief.standalone.indexes;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection that finds documents by an index if possible, and by a full scan otherwise. */
class IndexedCollection extends MemoryCollection {

    private static final String ID = "_id";

    private final List<OrderedIndex> ordered = new ArrayList<>();
    private final SharedNames names = new SharedNames();
    private @Nullable Index<Integer> byId;

    IndexedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        boolean known = ordered.stream().anyMatch(other -> other.getName().equals(index.getName()));
        super.addIndex(index);
        if (index instanceof OrderedIndex one && !known) {
            ordered.add(one);
        } else if (index.isUnique()
                && index.getKeys().size() == 1
                && index.getKeys().getFirst().getKey().equals(ID)) {
            byId = index;
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
        if (byId != null && conditions.oneOf(ID) != null) {
            Document ids = new Document(ID, new Document("$in", conditions.oneOf(ID)));
            return matchDocuments(
                    query, byId.getPositions(ids), orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Optional<Plan> plan = plan(conditions, orderBy);
        if (plan.isEmpty()) {
            return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Stream<Document> candidates = plan.get().positions().map(this::getDocument);
        return matchDocumentsFromStream(
                candidates,
                query,
                plan.get().ordered() ? null : orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    /** Returns copies, because the engine changes documents in place while another thread may still send them. */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        return super.createQueryResult(found.stream().map(Document::clone).toList(), batchSize);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        return super.addDocumentInternal(names.copy(document));
    }

    /** Returns a copy of the changed document, too. */
    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        Document document = getDocument(position);
        Document content = names.copy(after);
        document.clear();
        document.putAll(content);
    }

    /** Not needed, and computing it would encode each document once more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    /** The best plan. Inactive indexes are activated, those with the most given fields first, until a good plan exists. */
    private Optional<Plan> plan(Conditions conditions, @Nullable Document order) {
        List<Plan> plans = new ArrayList<>();
        List<OrderedIndex> candidates = ordered.stream()
                .sorted(Comparator.comparing(OrderedIndex::isAwake)
                        .reversed()
                        .thenComparing(index -> Plan.given(index, conditions), Comparator.reverseOrder()))
                .toList();
        for (OrderedIndex index : candidates) {
            int given = Plan.given(index, conditions);
            if (!index.isAwake() && plans.stream().anyMatch(plan -> plan.isGood() && plan.prefix() >= given)) {
                break;
            }
            Optional<Plan> plan = Plan.of(index, conditions, order);
            if (plan.isPresent() && !index.isAwake()) {
                index.wake(streamAllDocumentsWithPosition());
                plan = Plan.of(index, conditions, order);
            }
            plan.ifPresent(plans::add);
        }
        return plans.stream()
                .min(Comparator.comparingInt(Plan::cost)
                        .thenComparingInt(plan -> plan.ordered() ? 0 : 1)
                        .thenComparingInt(plan -> plan.stretches().size())
                        .thenComparingInt(plan -> -plan.prefix()));
    }
}
