package dev.debrief.standalone;

import com.mongodb.client.MongoClient;
import dev.debrief.standalone.indexes.IndexedBackend;
import dev.debrief.standalone.inprocess.InProcessClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Stores the views in an in-memory MongoDB engine that only this process can reach. */
@Configuration(proxyBeanMethods = false)
class EmbeddedViews {

    @Bean
    MongoClient mongoClient() {
        return InProcessClient.of(new IndexedBackend());
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client) {
        return new SimpleMongoClientDatabaseFactory(client, "debrief");
    }
}
