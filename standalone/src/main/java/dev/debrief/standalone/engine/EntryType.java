package dev.debrief.standalone.engine;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the entries of an index are stored, and in which order. */
final class EntryType extends BsonType<Entry> {

    private final int fields;
    private final Comparator<Entry> order;

    /** @param ascending for each field of the index, whether smaller values come first */
    EntryType(List<Boolean> ascending) {
        fields = ascending.size();
        order = Entry.inOrderOf(ascending);
    }

    @Override
    public int compare(Entry a, Entry b) {
        return order.compare(a, b);
    }

    @Override
    public int getMemory(Entry entry) {
        return entry.values().stream().mapToInt(StoredSize::of).sum() + StoredSize.of(entry.id());
    }

    @Override
    void encode(Entry entry, ByteBuf out) {
        entry.values().forEach(value -> ValueType.write(value, out));
        ValueType.write(entry.id(), out);
    }

    @Override
    Entry decode(ByteBuf in) {
        List<@Nullable Object> values = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            values.add(ValueType.read(in));
        }
        return new Entry(values, ValueType.read(in), 0);
    }

    @Override
    public Entry[] createStorage(int size) {
        return new Entry[size];
    }
}
