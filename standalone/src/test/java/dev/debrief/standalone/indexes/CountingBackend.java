package dev.debrief.standalone.indexes;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the documents that are looked at. */
final class CountingBackend extends IndexedBackend {

    static final AtomicInteger LOOKED = new AtomicInteger();

    @Override
    IndexedCollection collection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        return new IndexedCollection(database, name, options, cursors) {
            @Override
            protected boolean documentMatchesQuery(Document document, Document query) {
                LOOKED.incrementAndGet();
                return super.documentMatchesQuery(document, query);
            }
        };
    }
}
