package dev.debrief.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/** One MongoDB in memory for the whole test run, with an empty database for whoever asks. */
final class EmbeddedMongo {

    private static final MongoClient CLIENT = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedMongo() {}

    static MongoDatabase emptyDatabase() {
        return CLIENT.getDatabase("test" + DATABASES.incrementAndGet());
    }

    private static MongoClient start() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    }
}
