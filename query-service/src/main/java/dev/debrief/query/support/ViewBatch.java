package dev.debrief.query.support;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/**
 * What a projection writes while it takes in a batch of events: kept here, read back from here, and sent as one ordered bulk per
 * collection when the batch ends, before the token of its last event is stored.
 */
public final class ViewBatch {

    private static final String RESOURCE = ViewBatch.class.getName();

    private final MongoDatabase database;
    private final Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
    private final Map<String, Map<Object, Optional<Document>>> known = new HashMap<>();

    ViewBatch(MongoDatabase database, String... collections) {
        this.database = database;
        for (String collection : collections) {
            writes.put(collection, new ArrayList<>());
        }
    }

    /**
     * The batch that the events at hand belong to.
     *
     * @param collections what the projection writes to, in the order in which it has to be written
     */
    public static ViewBatch current(MongoDatabase database, String... collections) {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(RESOURCE, name -> new ViewBatch(database, collections));
    }

    static Optional<ViewBatch> of(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(RESOURCE));
    }

    /** The document as this batch leaves it so far. */
    public Optional<Document> find(String collection, Object id) {
        return known.computeIfAbsent(collection, name -> new HashMap<>())
                .computeIfAbsent(
                        id,
                        missing -> Optional.ofNullable(database.getCollection(collection)
                                .find(Filters.eq(missing))
                                .first()));
    }

    /** Puts the document in place of the one with its {@code _id}, if there is one. */
    public void put(String collection, Document document) {
        Object id = document.get("_id");
        known.computeIfAbsent(collection, name -> new HashMap<>()).put(id, Optional.of(document));
        add(collection, new ReplaceOneModel<>(Filters.eq(id), document, new ReplaceOptions().upsert(true)));
    }

    public void delete(String collection, Object id) {
        known.computeIfAbsent(collection, name -> new HashMap<>()).put(id, Optional.empty());
        add(collection, new DeleteOneModel<>(Filters.eq(id)));
    }

    private void add(String collection, WriteModel<Document> write) {
        Objects.requireNonNull(writes.get(collection), collection).add(write);
    }

    void flush() {
        writes.forEach((name, models) -> {
            if (!models.isEmpty()) {
                database.getCollection(name).bulkWrite(models, new BulkWriteOptions().ordered(true));
                models.clear();
            }
        });
    }
}
