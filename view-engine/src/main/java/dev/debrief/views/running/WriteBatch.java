package dev.debrief.views.running;

import dev.debrief.views.Projection.DocumentKey;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewDocuments;
import dev.debrief.views.ViewDocuments.DocumentWrite;
import dev.debrief.views.ViewDocuments.DocumentWrite.Delete;
import dev.debrief.views.ViewDocuments.DocumentWrite.Expected;
import dev.debrief.views.ViewDocuments.DocumentWrite.Insert;
import dev.debrief.views.ViewDocuments.DocumentWrite.Put;
import dev.debrief.views.ViewDocuments.DocumentWrite.Replace;
import dev.debrief.views.generations.Generation;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Writes what a projection has changed, collection by collection, when the batch ends, before the token of its last event is stored.
 *
 * <p>A document that was read is replaced only if it has not changed since. So a slow writer that has lost its segment to another node
 * overwrites nothing.
 */
public final class WriteBatch implements ViewBatch {

    private final ViewDocuments documents;
    private final Generation generation;
    private final List<String> collections;
    private final Map<DocumentKey, Optional<Document>> read = new HashMap<>();
    private final Map<DocumentKey, Change> batch = new LinkedHashMap<>();
    private final Map<DocumentKey, Change> event = new LinkedHashMap<>();

    public WriteBatch(ViewDocuments documents, Generation generation, List<String> collections) {
        this.documents = documents;
        this.generation = generation;
        this.collections = collections;
    }

    /** Reads these documents with one query for each collection, so that {@link #find} need not read them one by one. */
    void preload(Collection<DocumentKey> wanted) {
        Map<String, Set<Object>> ids = new HashMap<>();
        wanted.forEach(key -> {
            read.put(key, Optional.empty());
            ids.computeIfAbsent(key.shelf(), collection -> new LinkedHashSet<>())
                    .add(key.id());
        });
        ids.forEach((collection, some) -> documents
                .find(generation.collection(collection), some)
                .forEach(document -> read.put(new DocumentKey(collection, idOf(document)), Optional.of(document))));
    }

    @Override
    public Optional<Document> find(String collection, Object id) {
        DocumentKey key = new DocumentKey(collection, id);
        Change change = change(key);
        return change == null ? read.computeIfAbsent(key, this::preload) : change.document();
    }

    private @Nullable Change change(DocumentKey key) {
        return event.containsKey(key) ? event.get(key) : batch.get(key);
    }

    @Override
    public <S> Optional<S> findState(String collection, Object id, Class<S> type, Function<Document, S> read) {
        Change change = change(new DocumentKey(collection, id));
        return change != null && type.isInstance(change.state())
                ? Optional.of(type.cast(change.state()))
                : find(collection, id).map(read);
    }

    @Override
    public void put(String collection, Document document) {
        change(collection, idOf(document), Change.to(document, ""));
    }

    @Override
    public void replace(String collection, Document document, String guardField) {
        change(collection, idOf(document), Change.to(document, guardField));
    }

    @Override
    public void delete(String collection, Object id, String guardField) {
        change(collection, id, new Change(null, null, guardField));
    }

    @Override
    public <S> void replaceState(
            String collection, Object id, S state, Function<S, Document> write, String guardField) {
        change(collection, id, new Change(SingletonSupplier.of(() -> write.apply(state)), state, guardField));
    }

    private static Object idOf(Document document) {
        return Objects.requireNonNull(document.get("_id"), "a document without an id");
    }

    private void change(String collection, Object id, Change change) {
        putLast(event, new DocumentKey(collection, id), change);
    }

    /** Keeps what the current event has written. */
    public void commitEvent() {
        event.forEach((key, change) -> putLast(batch, key, change));
        event.clear();
    }

    /** Discards what the current event has written. */
    void rollbackEvent() {
        event.clear();
    }

    /** A later change of a document is also written later. */
    private static void putLast(Map<DocumentKey, Change> changes, DocumentKey key, Change change) {
        changes.remove(key);
        changes.put(key, change);
    }

    /** @throws StaleWriterException if another node has written meanwhile */
    public void flush() {
        for (String collection : collections) {
            List<DocumentWrite> writes = new ArrayList<>();
            batch.forEach((key, change) -> {
                if (key.shelf().equals(collection)) {
                    write(key, change).ifPresent(writes::add);
                }
            });
            if (!writes.isEmpty() && !documents.write(generation.collection(collection), writes)) {
                throw new StaleWriterException(generation);
            }
        }
        batch.clear();
        read.clear();
    }

    private Optional<DocumentWrite> write(DocumentKey key, Change change) {
        Document document = change.document().orElse(null);
        if (change.guardField().isEmpty()) {
            return Optional.of(new Put(Objects.requireNonNull(document)));
        }
        Optional<Document> before =
                Objects.requireNonNull(read.get(key), "a document is replaced without having been read");
        if (before.isEmpty()) {
            return Optional.ofNullable(document).map(Insert::new);
        }
        Expected unchanged = new Expected(change.guardField(), before.get().getLong(change.guardField()));
        return Optional.of(document == null ? new Delete(key.id(), unchanged) : new Replace(document, unchanged));
    }

    private Optional<Document> preload(DocumentKey key) {
        return documents.find(generation.collection(key.shelf()), List.of(key.id())).stream()
                .findFirst();
    }

    /**
     * A write of one document.
     *
     * @param made makes the document, null to delete it
     * @param state what the document stands for, if the projection has given that
     * @param guardField empty if the document is the same whichever node writes it
     */
    private record Change(
            @Nullable Supplier<Document> made, @Nullable Object state, String guardField) {

        static Change to(Document document, String guardField) {
            return new Change(() -> document, null, guardField);
        }

        Optional<Document> document() {
            return Optional.ofNullable(made).map(Supplier::get);
        }
    }

    /** Another node has taken over the segment that this one was writing. */
    static final class StaleWriterException extends RuntimeException {

        private static final long serialVersionUID = 1;

        StaleWriterException(Generation generation) {
            super("Another node writes " + generation.name());
        }
    }
}
