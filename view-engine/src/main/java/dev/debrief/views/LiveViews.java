package dev.debrief.views;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Gives readers the collections of the views, in their live generations. Within one query this is always the same generation. */
public interface LiveViews {

    /**
     * A collection of the live generation.
     *
     * @param name the name that the projection gives it
     */
    MongoCollection<Document> collection(String name);
}
