package dev.debrief.standalone.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** Sorts entries, also more than fit into memory: parts of them are sorted, written to a file that is deleted in the end, and merged. */
final class EntrySort implements AutoCloseable {

    private static final int IN_MEMORY = 20_000;

    private final DataType<Entry> type;
    private final Path file;
    private final List<Entry> unwritten = new ArrayList<>();
    private final List<MVMap<Entry, Boolean>> parts = new ArrayList<>();

    @Nullable
    private MVStore store;

    EntrySort(DataType<Entry> type, Path file) {
        this.type = type;
        this.file = file;
    }

    void add(Entry entry) {
        unwritten.add(entry);
        if (unwritten.size() == IN_MEMORY) {
            writePart();
        }
    }

    /** All entries in order. */
    Iterator<Entry> sorted() {
        if (parts.isEmpty()) {
            unwritten.sort(type);
            return unwritten.iterator();
        }
        writePart();
        return new Merged(parts, type);
    }

    private void writePart() {
        if (store == null) {
            delete();
            store = new MVStore.Builder().fileName(file.toString()).compress().open();
        }
        MVMap<Entry, Boolean> part = store.openMap(
                "part " + parts.size(),
                new MVMap.Builder<Entry, Boolean>()
                        .keyType(type)
                        .valueType(new NothingType())
                        .singleWriter());
        unwritten.sort(type);
        unwritten.forEach(entry -> part.append(entry, true));
        unwritten.clear();
        parts.add(part);
    }

    @Override
    public void close() {
        if (store != null) {
            store.closeImmediately();
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next entry is the smallest of the next ones of all parts. */
    private static final class Merged implements Iterator<Entry> {

        private record Next(Entry entry, Cursor<Entry, Boolean> following) {}

        private final PriorityQueue<Next> heads;

        Merged(List<MVMap<Entry, Boolean>> parts, Comparator<Entry> order) {
            heads = new PriorityQueue<>(Comparator.comparing(Next::entry, order));
            parts.forEach(part -> addNext(part.cursor(null)));
        }

        private void addNext(Cursor<Entry, Boolean> part) {
            if (part.hasNext()) {
                heads.add(new Next(part.next(), part));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Entry next() {
            Next first = heads.remove();
            addNext(first.following());
            return first.entry();
        }
    }
}
