package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVMap;

/** Counts the documents that are looked at. */
final class CountingBackend extends StoredBackend {

    static final AtomicInteger LOOKED = new AtomicInteger();

    CountingBackend(Path file) {
        super(file, 16, ViewFileTest.NO_LOG);
    }

    @Override
    StoredCollection collection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        return new StoredCollection(database, name, options, documents, cursors) {
            @Override
            protected boolean documentMatchesQuery(Document document, Document query) {
                LOOKED.incrementAndGet();
                return super.documentMatchesQuery(document, query);
            }
        };
    }
}
