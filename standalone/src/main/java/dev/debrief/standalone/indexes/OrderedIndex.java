package dev.debrief.standalone.indexes;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the documents of a collection in the order of some of their fields. Guarded by the lock of its collection. An index is inactive
 * and costs nothing until the first query needs it; most indexes are never needed by a single team, least of all during a rebuild.
 */
final class OrderedIndex extends Index<Integer> {

    private final List<String> fields;
    private final NavigableMap<Entry, Integer> entries;

    /** For each field, whether any document ever had an array there. Order and ranges work differently then. */
    private final boolean[] lists;

    private boolean awake;

    OrderedIndex(String name, List<IndexKey> keys) {
        super(name, keys, true); // Sparse for the engine, which does not know the position of every document.
        fields = keys();
        entries = new TreeMap<>(
                Entry.inOrderOf(keys.stream().map(IndexKey::isAscending).toList()));
        lists = new boolean[fields.size()];
    }

    boolean isAwake() {
        return awake;
    }

    void wake(Stream<DocumentWithPosition<Integer>> documents) {
        awake = true;
        documents.forEach(document -> put(document.getDocument(), document.getPosition()));
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
    NavigableMap<Entry, Integer> between(Entry from, Entry to) {
        return entries.comparator() != null && compare(from, to) < 0
                ? entries.subMap(from, true, to, true)
                : new TreeMap<>(entries.comparator());
    }

    private int compare(Entry a, Entry b) {
        return Objects.requireNonNull(entries.comparator()).compare(a, b);
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        if (awake) {
            put(document, position);
        }
    }

    private void put(Document document, Integer position) {
        for (Entry entry : entriesOf(document)) {
            entries.put(entry, position);
        }
    }

    @Override
    public @Nullable Integer remove(Document document) {
        if (awake) {
            entriesOf(document).forEach(entries::remove);
        }
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Integer position, MongoCollection<Integer> collection) {
        if (!awake) {
            return;
        }
        List<Entry> before = entriesOf(oldDocument);
        List<Entry> after = entriesOf(newDocument);
        if (!before.equals(after)) {
            before.forEach(entries::remove);
            after.forEach(entry -> entries.put(entry, position));
        }
    }

    private List<Entry> entriesOf(Document document) {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        int list = -1;
        for (int i = 0; i < fields.size(); i++) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, fields.get(i));
            if (value instanceof Collection) {
                list = i;
                lists[i] = true;
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

    private static Collection<?> elements(Collection<?> list) {
        return list.isEmpty() ? java.util.Collections.singleton(null) : list;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        checkOneList(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        checkOneList(newDocument);
    }

    /** Refuses what MongoDB would refuse, so that such errors appear here already. */
    private void checkOneList(Document document) {
        List<String> holding = fields.stream()
                .filter(field -> Utils.getSubdocumentValueCollectionAware(document, field) instanceof Collection)
                .toList();
        if (holding.size() > 1) {
            throw new CannotIndexParallelArraysError(holding);
        }
    }

    /** The engine queries only unique indexes; {@link Plan} queries this one. */
    @Override
    public @Nullable Integer getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.size();
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
