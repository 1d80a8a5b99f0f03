package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.debrief.views.Projection.DocumentKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a projection writes while it takes in a batch of events: kept here, read back from here, and sent as one ordered bulk per
 * collection when the batch ends, before the token of its last event is stored.
 *
 * <p>A document that was read is only replaced if it is still as it was read. A writer that was held up, and has lost its segment to
 * another meanwhile, therefore writes nothing over the other's work.
 */
public final class ViewBatch {

    private final MongoDatabase database;
    private final Generation generation;
    private final List<String> collections;
    private final Map<DocumentKey, Optional<Document>> read = new HashMap<>();
    private final Map<DocumentKey, Change> batch = new LinkedHashMap<>();
    private final Map<DocumentKey, Change> event = new LinkedHashMap<>();

    ViewBatch(MongoDatabase database, Generation generation, List<String> shelves) {
        this.database = database;
        this.generation = generation;
        this.collections = shelves;
    }

    /** Reads these documents at one go, for {@link #find} to find them without asking the database one by one. */
    void preload(Collection<DocumentKey> wanted) {
        Map<String, Set<Object>> ids = new HashMap<>();
        wanted.forEach(key -> {
            read.put(key, Optional.empty());
            ids.computeIfAbsent(key.shelf(), shelf -> new LinkedHashSet<>()).add(key.id());
        });
        ids.forEach((shelf, some) -> database.getCollection(generation.collection(shelf))
                .find(in("_id", some))
                .forEach(document -> read.put(new DocumentKey(shelf, idOf(document)), Optional.of(document))));
    }

    /** The document as this batch leaves it so far. */
    public Optional<Document> find(String shelf, Object id) {
        DocumentKey key = new DocumentKey(shelf, id);
        Change change = event.containsKey(key) ? event.get(key) : batch.get(key);
        return change == null ? read.computeIfAbsent(key, this::preload) : Optional.ofNullable(change.document());
    }

    /** Puts a document there that says the same whoever writes it, and whenever. */
    public void put(String shelf, Document document) {
        change(shelf, idOf(document), new Change(document, ""));
    }

    /**
     * Puts the document in place of what {@link #find} found.
     *
     * @param guardField the field by which what was found is told from what others may have put there since
     */
    public void replace(String shelf, Document document, String guardField) {
        change(shelf, idOf(document), new Change(document, guardField));
    }

    /** Takes away what {@link #find} found. */
    public void delete(String shelf, Object id, String guardField) {
        change(shelf, id, new Change(null, guardField));
    }

    private static Object idOf(Document document) {
        return Objects.requireNonNull(document.get("_id"), "a document without an id");
    }

    private void change(String shelf, Object id, Change change) {
        putLast(event, new DocumentKey(shelf, id), change);
    }

    /** What the event at hand changes belongs to the batch. */
    void commitEvent() {
        event.forEach((key, change) -> putLast(batch, key, change));
        event.clear();
    }

    /** What the event at hand changed is forgotten. */
    void rollbackEvent() {
        event.clear();
    }

    /** A later change of a document also takes the later place among the writes. */
    private static void putLast(Map<DocumentKey, Change> changes, DocumentKey key, Change change) {
        changes.remove(key);
        changes.put(key, change);
    }

    /** @throws StaleWriterException if another writer has been there */
    void flush() {
        for (String shelf : collections) {
            List<WriteModel<Document>> writes = new ArrayList<>();
            batch.forEach((key, change) -> {
                if (key.shelf().equals(shelf)) {
                    writeModel(key, change).ifPresent(writes::add);
                }
            });
            if (!writes.isEmpty()) {
                write(shelf, writes);
            }
        }
        batch.clear();
        read.clear();
    }

    private void write(String shelf, List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = database.getCollection(generation.collection(shelf))
                    .bulkWrite(writes, new BulkWriteOptions().ordered(true));
            int done = result.getMatchedCount()
                    + result.getInsertedCount()
                    + result.getDeletedCount()
                    + result.getUpserts().size();
            if (done < writes.size()) {
                throw new StaleWriterException(generation);
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw new StaleWriterException(generation);
            }
            throw e;
        }
    }

    private Optional<WriteModel<Document>> writeModel(DocumentKey key, Change change) {
        Document document = change.document();
        if (change.guardField().isEmpty()) {
            return Optional.of(new ReplaceOneModel<>(
                    eq(key.id()), Objects.requireNonNull(document), new ReplaceOptions().upsert(true)));
        }
        Optional<Document> before = Objects.requireNonNull(read.get(key), "replaced without having been found");
        if (before.isEmpty()) {
            return Optional.ofNullable(document).map(InsertOneModel::new);
        }
        Bson unchanged = and(eq(key.id()), eq(change.guardField(), before.get().get(change.guardField())));
        return Optional.of(
                document == null ? new DeleteOneModel<>(unchanged) : new ReplaceOneModel<>(unchanged, document));
    }

    private Optional<Document> preload(DocumentKey key) {
        return Optional.ofNullable(database.getCollection(generation.collection(key.shelf()))
                .find(eq(key.id()))
                .first());
    }

    /**
     * @param document null if it is to go
     * @param guardField empty if the document says the same whoever writes it
     */
    private record Change(@Nullable Document document, String guardField) {}

    /** Another writer has taken over the segment that this one was at work on. */
    static final class StaleWriterException extends RuntimeException {

        private static final long serialVersionUID = 1;

        StaleWriterException(Generation generation) {
            super("Another writer of " + generation.name() + " has been there");
        }
    }
}
