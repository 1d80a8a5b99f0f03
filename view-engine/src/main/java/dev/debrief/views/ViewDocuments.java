package dev.debrief.views;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** The documents of views, as those who write views need them: by their ids. Queries go to MongoDB, or to the engine in its place. */
public interface ViewDocuments {

    /** Reads the documents with these ids that exist, in any order. */
    List<Document> find(String collection, Collection<?> ids);

    /**
     * Writes documents, in this order.
     *
     * @return false if a document was not as its write expects, which means that another node writes this view too
     */
    boolean write(String collection, List<DocumentWrite> writes);

    /** A write of one document. */
    sealed interface DocumentWrite {

        Object id();

        /** Writes a document, whether or not there is one with its id. */
        record Put(Document document) implements DocumentWrite {

            @Override
            public Object id() {
                return idOf(document);
            }
        }

        /** Writes a document that does not exist yet. */
        record Insert(Document document) implements DocumentWrite {

            @Override
            public Object id() {
                return idOf(document);
            }
        }

        /** Replaces a document that is as expected. */
        record Replace(Document document, Expected before) implements DocumentWrite {

            @Override
            public Object id() {
                return idOf(document);
            }
        }

        /** Deletes a document that is as expected. */
        record Delete(Object id, Expected before) implements DocumentWrite {}

        /** The value of a field that changes with each write of the document. */
        record Expected(String field, long value) {}

        private static Object idOf(Document document) {
            return Objects.requireNonNull(document.get("_id"), "a document without an id");
        }
    }
}
