package dev.debrief.views.running;

import com.mongodb.client.MongoDatabase;
import dev.debrief.views.ViewDocuments;
import dev.debrief.views.generations.DatabaseClock;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the nodes share apart from the views: a clock, the claims and positions of segments, and the parked reports. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    /** For what needs the driver, on the same database as the template. */
    @Bean
    MongoDatabase views(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    /** Used unless the application has other documents. */
    @Bean
    @Fallback
    ViewDocuments mongoDocuments(MongoDatabase views) {
        return new MongoDocuments(views);
    }

    /** @param name empty for a name that is unique among all processes that share the database */
    @Bean
    Segments segments(MongoOperations mongo, DatabaseClock clock, @Value("${debrief.views.node:}") String name) {
        return new Segments(mongo, clock, name.isEmpty() ? uniqueName() : name);
    }

    private static String uniqueName() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    }
}
