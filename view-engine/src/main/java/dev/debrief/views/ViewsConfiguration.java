package dev.debrief.views;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the nodes share beside the views: how far each has come, who does what, and what could not be taken in. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    /** Names this process among all that share the store. */
    private final String node = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

    @Bean
    MongoTokenStore tokenStore(MongoDatabase views, Serializer serializer) {
        return new MongoTokenStore(views, serializer, Clock.systemUTC(), node);
    }

    @Bean
    Leases leases(MongoDatabase views) {
        return new Leases(views, Clock.systemUTC(), node);
    }

    @Bean
    Nodes nodes(Leases leases) {
        return new Nodes(leases, node);
    }

    @Bean
    DeadLetters deadLetters(MongoDatabase views) {
        return new DeadLetters(views, Clock.systemUTC());
    }
}
