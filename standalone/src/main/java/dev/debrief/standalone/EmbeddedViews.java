package dev.debrief.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import dev.debrief.standalone.indexes.IndexedBackend;
import java.net.InetSocketAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Stores the views in an embedded in-memory MongoDB that is reachable from this machine only. */
@Configuration(proxyBeanMethods = false)
class EmbeddedViews {

    @Bean(destroyMethod = "shutdownNow")
    MongoServer viewServer() {
        MongoServer server = new MongoServer(new IndexedBackend());
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Bean
    MongoClient mongoClient(MongoServer viewServer) {
        InetSocketAddress address = viewServer.getLocalAddress();
        return MongoClients.create("mongodb://127.0.0.1:" + address.getPort() + "/?maxPoolSize=200");
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client) {
        return new SimpleMongoClientDatabaseFactory(client, "debrief");
    }
}
