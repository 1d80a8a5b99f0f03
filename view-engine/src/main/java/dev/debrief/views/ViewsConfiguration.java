package dev.debrief.views;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the nodes share beside the views: a clock, who writes which segment and how far it has come, and what is parked. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    /** Names this process among all that share the database. */
    private final String node = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

    @Bean
    DatabaseClock databaseClock(MongoDatabase views) {
        return new DatabaseClock(views);
    }

    @Bean
    Segments segments(MongoDatabase views, DatabaseClock clock) {
        return new Segments(views, clock, node);
    }

    @Bean
    MongoTokenStore tokenStore(MongoDatabase views, Segments segments, Serializer serializer) {
        return new MongoTokenStore(views, segments, serializer);
    }

    @Bean
    DeadLetters deadLetters(MongoDatabase views, DatabaseClock clock) {
        return new DeadLetters(views, clock);
    }
}
