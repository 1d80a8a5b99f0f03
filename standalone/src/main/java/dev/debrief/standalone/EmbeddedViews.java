package dev.debrief.standalone;

import com.mongodb.client.MongoClient;
import dev.debrief.standalone.engine.LogEnd;
import dev.debrief.standalone.engine.StoredBackend;
import dev.debrief.standalone.inprocess.InProcessClient;
import dev.debrief.views.ViewDocuments;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Stores the views in a file, in a MongoDB engine that only this process can reach. */
@Configuration(proxyBeanMethods = false)
class EmbeddedViews {

    /** The number changes with the form of the file. Views in a file of another form are built again. */
    private static final String FILE = "views-1.mv";

    private static final int CACHE_MEGABYTES = 32;

    private static final String DATABASE = "debrief";

    /** The client closes it. */
    @Bean(destroyMethod = "")
    StoredBackend engine(@Value("${debrief.data}") Path data, LogEnd end) {
        return new StoredBackend(data.resolve(FILE), CACHE_MEGABYTES, end);
    }

    @Bean
    MongoClient mongoClient(StoredBackend engine) {
        return InProcessClient.of(engine);
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client) {
        return new SimpleMongoClientDatabaseFactory(client, DATABASE);
    }

    @Bean
    ViewDocuments storedDocuments(StoredBackend engine) {
        return engine.documents(DATABASE);
    }
}
