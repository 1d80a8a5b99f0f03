package dev.debrief.standalone.inprocess;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoDriverInformation;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.Clusters;
import com.mongodb.client.internal.MongoClientImpl;
import de.bwaldvogel.mongo.MongoBackend;

/** Creates clients of an engine that runs in the same process. */
public final class InProcessClient {

    private InProcessClient() {}

    /** Closing the client closes the engine. */
    public static MongoClient of(MongoBackend engine) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyToConnectionPoolSettings(pool -> pool.maxSize(200))
                .build();
        MongoDriverInformation driver =
                MongoDriverInformation.builder().driverName("sync").build();
        InProcessConnections connections = new InProcessConnections(engine);
        return new MongoClientImpl(
                Clusters.createCluster(settings, driver, connections), settings, driver, connections);
    }
}
