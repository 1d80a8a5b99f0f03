package dev.debrief.views.running;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.debrief.views.ViewDocuments;
import dev.debrief.views.ViewDocuments.DocumentWrite.Delete;
import dev.debrief.views.ViewDocuments.DocumentWrite.Expected;
import dev.debrief.views.ViewDocuments.DocumentWrite.Insert;
import dev.debrief.views.ViewDocuments.DocumentWrite.Put;
import dev.debrief.views.ViewDocuments.DocumentWrite.Replace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Documents of views in MongoDB. They are written as one ordered bulk. */
public final class MongoDocuments implements ViewDocuments {

    private final MongoDatabase database;

    public MongoDocuments(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<Document> find(String collection, Collection<?> ids) {
        return database.getCollection(collection).find(in("_id", ids)).into(new ArrayList<>());
    }

    @Override
    public boolean write(String collection, List<DocumentWrite> writes) {
        try {
            BulkWriteResult result = database.getCollection(collection)
                    .bulkWrite(
                            writes.stream().map(MongoDocuments::model).toList(), new BulkWriteOptions().ordered(true));
            int done = result.getMatchedCount()
                    + result.getInsertedCount()
                    + result.getDeletedCount()
                    + result.getUpserts().size();
            return done == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private static WriteModel<Document> model(DocumentWrite write) {
        return switch (write) {
            case Put put -> new ReplaceOneModel<>(eq(put.id()), put.document(), new ReplaceOptions().upsert(true));
            case Insert insert -> new InsertOneModel<>(insert.document());
            case Replace replace -> new ReplaceOneModel<>(unchanged(replace, replace.before()), replace.document());
            case Delete delete -> new DeleteOneModel<>(unchanged(delete, delete.before()));
        };
    }

    private static Bson unchanged(DocumentWrite write, Expected before) {
        return and(eq(write.id()), eq(before.field(), before.value()));
    }
}
