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
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.StringDataType;

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

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> result = () -> super.handleCommand(channel, database, command, query);
        if (READS.contains(command)) {
            return result.get();
        }
        return command.equals("createIndexes") ? file.changeAlone(result) : file.change(result);
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
            MVMap<Object, Document> documents,
            MVMap<String, Object> properties,
            CursorRegistry cursors) {
        return new StoredCollection(database, name, options, documents, properties, cursors);
    }

    private <K, V> MVMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
        return getMvStore()
                .openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
    }

    private final class StoredDatabase extends H2Database {

        private StoredDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        private MVMap<Object, Document> documents(String collection) {
            return map("databases." + getFullCollectionNamespace(collection), new ValueType(), new DocumentType());
        }

        private MVMap<String, Object> properties(String collection) {
            return map("meta." + getFullCollectionNamespace(collection), StringDataType.INSTANCE, new ValueType());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            return collection(this, name, options, documents(name), properties(name), cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            if (keys.size() != 1 || !keys.getFirst().getKey().equals("_id")) {
                throw new UnsupportedOperationException("A unique index on other fields than the id");
            }
            return new IdIndex(index, keys, documents(collection));
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            EntryType type =
                    new EntryType(keys.stream().map(IndexKey::isAscending).toList());
            return new OrderedIndex(
                    index,
                    keys,
                    map(getFullCollectionNamespace(collection) + "._index_" + index, type, new NothingType()),
                    properties(collection),
                    () -> file); // The engine opens the indexes that it knows before it is known here.
        }
    }
}
