package dev.debrief.views;

import java.util.Optional;
import org.bson.Document;

/**
 * What a projection writes while it applies a batch of events. It is held back and read back until the batch ends; then it is sent as
 * one ordered bulk for each collection.
 */
public interface ViewBatch {

    /** The document as this batch leaves it so far. */
    Optional<Document> find(String collection, Object id);

    /** Writes a document that is the same whichever node writes it, and whenever. */
    void put(String collection, Document document);

    /**
     * Replaces the document that {@link #find} has found, or inserts one where it has found none.
     *
     * @param guardField the field that shows whether another node has replaced the document since
     */
    void replace(String collection, Document document, String guardField);

    /** Deletes the document that {@link #find} has found. */
    void delete(String collection, Object id, String guardField);
}
