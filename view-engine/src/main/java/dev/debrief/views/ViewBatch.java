package dev.debrief.views;

import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/**
 * The writes of a projection while it applies a batch of events. They can be read back, and are sent at the end of the batch, in one
 * ordered bulk for each collection.
 */
public interface ViewBatch {

    /** The document with the writes of this batch so far. */
    Optional<Document> find(String collection, Object id);

    /**
     * What the document with the writes of this batch so far stands for.
     *
     * @param read reads it from the document, if this batch has not written it by {@link #replaceState}
     */
    <S> Optional<S> findState(String collection, Object id, Class<S> type, Function<Document, S> read);

    /** Writes a document that every node writes in the same way at any time. */
    void put(String collection, Document document);

    /**
     * Replaces the document that {@link #find} has found, or inserts one where it has found none.
     *
     * @param guardField the field, a long number, that shows whether another node has replaced the document since
     */
    void replace(String collection, Document document, String guardField);

    /**
     * Replaces the document that {@link #findState} has read, or inserts one where it has found none. The document is made once, at the end
     * of the batch, however often the batch changes it.
     */
    <S> void replaceState(String collection, Object id, S state, Function<S, Document> write, String guardField);

    /** Deletes the document that {@link #find} has found. */
    void delete(String collection, Object id, String guardField);
}
