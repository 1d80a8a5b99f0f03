package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import dev.debrief.views.ViewDocuments;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** A MongoDB engine that keeps documents and indexes in one file. */
public class StoredBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "aggregate",
            "count",
            "distinct",
            "getMore",
            "listCollections",
            "listIndexes",
            "ping",
            "hello",
            "isMaster");

    private final ViewFile file;

    /** @throws IllegalStateException if another process uses the file */
    public StoredBackend(Path file, int cacheMegabytes, LogEnd end) {
        this(ViewFile.open(file, cacheMegabytes, end));
    }

    private StoredBackend(ViewFile file) {
        super(file.store());
        this.file = file;
    }

    /** The documents of a database, for those who write views in this process. */
    public ViewDocuments documents(String database) {
        return new StoredDocuments(file, (StoredDatabase) resolveDatabase(database));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> result = () -> super.handleCommand(channel, database, command, query);
        if (READS.contains(command)) {
            return result.get();
        }
        if (!command.equals("createIndexes")) {
            return file.change(result);
        }
        return file.changeAlone(() -> {
            fillIndexes((StoredDatabase) resolveDatabase(database), query);
            return result.get();
        });
    }

    /** The engine would read all documents for each index, and add their entries in no order. */
    private void fillIndexes(StoredDatabase database, Document command) {
        String name = get(command, "createIndexes", String.class);
        StoredCollection collection = database.find(name);
        if (collection != null) {
            Collection<?> indexes = get(command, "indexes", Collection.class);
            collection.fill(
                    indexes.stream()
                            .map(index -> database.openIndex(name, (Document) index))
                            .toList(),
                    file);
        }
    }

    private static <T> T get(Document document, String field, Class<T> type) {
        return type.cast(Objects.requireNonNull(document.get(field), field));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoredDatabase(databaseName);
    }

    @Override
    public void close() {
        file.close();
        super.close();
    }

    StoredCollection collection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        return new StoredCollection(database, name, options, documents, cursors);
    }

    private <K, V> MVMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
        return getMvStore()
                .openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
    }

    private final class StoredDatabase extends H2Database implements StoredDocuments.Collections {

        private StoredDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        public @Nullable StoredCollection find(String collection) {
            return (StoredCollection) resolveCollection(collection, false);
        }

        @Override
        public StoredCollection findOrCreate(String collection) {
            return (StoredCollection) resolveOrCreateCollection(collection);
        }

        private MVMap<Object, byte[]> documents(String collection) {
            return map(
                    "databases." + getFullCollectionNamespace(collection), new ValueType(), ByteArrayDataType.INSTANCE);
        }

        private MVMap<String, Object> properties(String collection) {
            return map("meta." + getFullCollectionNamespace(collection), StringDataType.INSTANCE, new ValueType());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            return collection(this, name, options, documents(name), cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            if (keys.size() != 1 || !keys.getFirst().getKey().equals("_id")) {
                throw new UnsupportedOperationException("A unique index on other fields than the id");
            }
            return new IdIndex(index, keys, documents(collection));
        }

        private OrderedIndex openIndex(String collection, Document description) {
            List<IndexKey> keys = get(description, "key", Document.class).entrySet().stream()
                    .map(key -> new IndexKey(key.getKey(), ((Number) key.getValue()).intValue() > 0))
                    .toList();
            return openIndex(collection, get(description, "name", String.class), keys);
        }

        private OrderedIndex openIndex(String collection, String index, List<IndexKey> keys) {
            EntryType type =
                    new EntryType(keys.stream().map(IndexKey::isAscending).toList());
            return new OrderedIndex(
                    index,
                    keys,
                    map(getFullCollectionNamespace(collection) + "._index_" + index, type, new NothingType()),
                    properties(collection));
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return openIndex(collection, index, keys);
        }
    }
}
