package dev.debrief.views;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Where readers find the views: in their live generations. Within one query that is always the same generation. */
public interface LiveViews {

    /**
     * A collection of the live generation.
     *
     * @param name as the projection names it
     */
    MongoCollection<Document> collection(String name);
}
