package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills new indexes of a collection with all its documents. The entries of each index are sorted first. */
final class IndexFill implements AutoCloseable {

    private final ViewFile file;
    private final Map<OrderedIndex, EntrySort> sorts = new LinkedHashMap<>();

    IndexFill(List<OrderedIndex> indexes, ViewFile file) {
        this.file = file;
        indexes.forEach(index -> sorts.put(index, index.sort(file.beside("sort-" + sorts.size()))));
    }

    void add(Document document) {
        sorts.forEach((index, sort) -> {
            index.checkOneList(document);
            index.entriesOf(document).forEach(sort::add);
        });
    }

    void write() {
        sorts.forEach((index, sort) -> index.fill(sort.sorted(), file));
    }

    @Override
    public void close() {
        sorts.values().forEach(EntrySort::close);
    }
}
