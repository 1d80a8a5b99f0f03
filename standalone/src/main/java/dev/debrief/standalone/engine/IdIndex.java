package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on the id. It needs no entries of its own, as the documents are stored in the order of their ids. */
final class IdIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return documents.containsKey(key.get(0)) ? key.get(0) : null;
    }

    /** The collection removes the document afterwards. */
    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key);
    }

    /** The collection has added the document before. */
    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return true;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> documents.keySet().stream()
                .map(id -> Map.entry(new KeyValue(id), id))
                .iterator();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
