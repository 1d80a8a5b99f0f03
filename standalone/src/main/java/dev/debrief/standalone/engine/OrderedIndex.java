package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Keeps the documents of a collection in the order of some of their fields. Guarded by the lock of its collection. */
final class OrderedIndex extends Index<Object> {

    private final List<String> fields;
    private final MVMap<Entry, Boolean> entries;
    private final MVMap<String, Object> properties;

    /** For each field, whether any document ever had an array there. Order and ranges work differently then. */
    private final boolean[] lists;

    /** @param properties of the collection, which also say where there are arrays */
    OrderedIndex(String name, List<IndexKey> keys, MVMap<Entry, Boolean> entries, MVMap<String, Object> properties) {
        super(name, keys, true); // Sparse for the engine, which does not know the position of every document.
        this.fields = keys();
        this.entries = entries;
        this.properties = properties;
        this.lists = new boolean[fields.size()];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = properties.containsKey(listsIn(i));
        }
    }

    /** Whether it has the entries of all documents. */
    boolean isFilled() {
        return !entries.isEmpty() && !properties.containsKey(filling());
    }

    /** Removes what it has. */
    void beginFilling() {
        properties.put(filling(), true);
        entries.clear();
    }

    EntrySort sort(Path file) {
        return new EntrySort(entries.getKeyType(), file);
    }

    /** Adds entries in order, so that each page is written once. */
    void fill(Iterator<Entry> sorted, ViewFile file) {
        sorted.forEachRemaining(entry -> {
            entries.put(entry, true);
            file.saveAmid();
        });
        properties.remove(filling());
    }

    /** A property that the collection has while this index is being filled. After a crash, it is filled anew. */
    private String filling() {
        return "filling " + getName();
    }

    private String listsIn(int field) {
        return "lists in " + fields.get(field);
    }

    List<String> fields() {
        return fields;
    }

    boolean isAscending(int field) {
        return getKeys().get(field).isAscending();
    }

    boolean holdsLists(int field) {
        return lists[field];
    }

    /** The entries between two bounds. */
    Iterator<Entry> between(Entry from, Entry to, boolean up) {
        if (entries.getKeyType().compare(from, to) >= 0) {
            return Collections.emptyIterator();
        }
        return up ? entries.cursor(from, to, false) : entries.cursor(to, from, true);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        entriesOf(document).forEach(entry -> entries.put(entry, true));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entriesOf(document).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        List<Entry> before = entriesOf(oldDocument);
        List<Entry> after = entriesOf(newDocument);
        if (!before.equals(after)) {
            before.forEach(entries::remove);
            after.forEach(entry -> entries.put(entry, true));
        }
    }

    List<Entry> entriesOf(Document document) {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        int list = -1;
        for (int i = 0; i < fields.size(); i++) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, fields.get(i));
            if (value instanceof Collection) {
                list = i;
                noteList(i);
            }
            values.add(value instanceof Missing ? null : value);
        }
        Object id = document.get("_id");
        if (list < 0) {
            return List.of(new Entry(values, id, 0));
        }
        List<Entry> each = new ArrayList<>();
        for (Object element : elements((Collection<?>) Objects.requireNonNull(values.get(list)))) {
            List<@Nullable Object> one = new ArrayList<>(values);
            one.set(list, element);
            each.add(new Entry(one, id, 0));
        }
        return each;
    }

    private void noteList(int field) {
        if (!lists[field]) {
            properties.put(listsIn(field), true);
            lists[field] = true;
        }
    }

    private static Collection<?> elements(Collection<?> list) {
        return list.isEmpty() ? Collections.singleton(null) : list;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkOneList(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        checkOneList(newDocument);
    }

    /** Refuses what MongoDB would refuse, so that such errors appear here already. */
    void checkOneList(Document document) {
        List<String> holding = fields.stream()
                .filter(field -> Utils.getSubdocumentValueCollectionAware(document, field) instanceof Collection)
                .toList();
        if (holding.size() > 1) {
            throw new CannotIndexParallelArraysError(holding);
        }
    }

    /** The engine queries only unique indexes; {@link Plan} queries this one. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
