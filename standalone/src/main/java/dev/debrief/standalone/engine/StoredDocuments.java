package dev.debrief.standalone.engine;

import dev.debrief.views.ViewDocuments;
import dev.debrief.views.ViewDocuments.DocumentWrite.Delete;
import dev.debrief.views.ViewDocuments.DocumentWrite.Expected;
import dev.debrief.views.ViewDocuments.DocumentWrite.Insert;
import dev.debrief.views.ViewDocuments.DocumentWrite.Put;
import dev.debrief.views.ViewDocuments.DocumentWrite.Replace;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the engine, for those who write views in the same process: without a driver, and without a command that the engine has to
 * read. Each call is one command for the file.
 */
final class StoredDocuments implements ViewDocuments {

    private final ViewFile file;
    private final Collections collections;

    StoredDocuments(ViewFile file, Collections collections) {
        this.file = file;
        this.collections = collections;
    }

    /** The collections of a database. */
    interface Collections {

        @Nullable
        StoredCollection find(String name);

        StoredCollection findOrCreate(String name);
    }

    @Override
    public List<Document> find(String collection, Collection<?> ids) {
        StoredCollection stored = collections.find(collection);
        return stored == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> Stream.ofNullable(stored.find(id)))
                        .map(Bson::readForDriver)
                        .toList();
    }

    @Override
    public boolean write(String collection, List<DocumentWrite> writes) {
        return file.change(() -> {
            StoredCollection stored = collections.findOrCreate(collection);
            return writes.stream().allMatch(write -> write(stored, write));
        });
    }

    private static boolean write(StoredCollection stored, DocumentWrite write) {
        return switch (write) {
            case Put put -> stored.replace(put.id(), before -> true, Bson.ofDriver(put.document()));
            case Insert insert -> stored.replace(insert.id(), Objects::isNull, Bson.ofDriver(insert.document()));
            case Replace replace ->
                stored.replace(
                        replace.id(), before -> isAs(before, replace.before()), Bson.ofDriver(replace.document()));
            case Delete delete -> stored.replace(delete.id(), before -> isAs(before, delete.before()), null);
        };
    }

    private static boolean isAs(byte @Nullable [] before, Expected expected) {
        return before != null
                && new RawBsonDocument(before).getInt64(expected.field()).longValue() == expected.value();
    }
}
