package dev.debrief.views.running;

import com.mongodb.client.MongoDatabase;
import dev.debrief.views.generations.DatabaseClock;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the nodes share apart from the views: a clock, the claims and positions of segments, and the parked reports. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    /** The name of this process, unique among all that share the database. */
    private final String node = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

    /** For the writes that need the driver, on the same database as the template. */
    @Bean
    MongoDatabase views(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    @Bean
    Segments segments(MongoOperations mongo, DatabaseClock clock) {
        return new Segments(mongo, clock, node);
    }
}
